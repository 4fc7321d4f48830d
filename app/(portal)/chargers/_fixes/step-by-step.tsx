'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { QrImage } from '@/components/ui/qr-image';
import { ValueBox } from '@/components/ui/value-box';
import type { FixStep } from '@/lib/fixes/fix-preview';

/** What to do at the charger: all of it on a desk, one step at a time on a phone. */
export function StepByStep({ steps }: { steps: readonly FixStep[] }) {
  const [current, setCurrent] = useState(0);
  return (
    <section aria-label="At the charger">
      <h3 className="mb-1.5 flex justify-between text-sm font-medium">
        At the charger
        {steps.length > 1 && (
          <span className="text-ink-3 tabular-nums sm:hidden">
            {current + 1} of {steps.length}
          </span>
        )}
      </h3>
      <ol className="flex flex-col gap-3">
        {steps.map((step, index) => (
          <li key={step.text} className={clsx(index !== current && 'max-sm:hidden')}>
            <p className="text-base text-ink-2">{step.text}</p>
            {step.value !== null && <StepValue {...step.value} />}
          </li>
        ))}
      </ol>
      {steps.length > 1 && (
        <div className="mt-3 flex gap-2 *:flex-1 sm:hidden">
          <Button
            disabled={current === 0}
            onClick={() => {
              setCurrent(current - 1);
            }}
          >
            Back
          </Button>
          <Button
            disabled={current === steps.length - 1}
            onClick={() => {
              setCurrent(current + 1);
            }}
          >
            Next value
          </Button>
        </div>
      )}
    </section>
  );
}

function StepValue({ label, text, qr }: NonNullable<FixStep['value']>) {
  return (
    <div className="mt-1">
      <ValueBox value={text} what={label} />
      {qr !== null && (
        <Disclosure summary={`Scan the ${label}`} className="mt-1 text-sm">
          <QrImage qr={qr} what={label} />
        </Disclosure>
      )}
    </div>
  );
}
