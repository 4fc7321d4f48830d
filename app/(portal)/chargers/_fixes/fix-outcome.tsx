'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import type { AppliedFix } from '@/lib/fixes/apply-fix';
import type { FixOffer, FixStep } from '@/lib/fixes/fix-preview';
import { ConfirmDelivery } from './confirm-delivery';
import { StepByStep } from './step-by-step';

type FixOutcomeProps = { applied: AppliedFix; offer: FixOffer; onClose: () => void };

/** After the click: what is shown once, what to do with it, and that the page watches. */
export function FixOutcome({ applied, offer, onClose }: FixOutcomeProps) {
  const { fixId, shown } = applied;
  const isDone = shown === null;
  useEffect(() => {
    // There is nothing to read here: the page behind says what it waits for.
    if (isDone) onClose();
  }, [isDone, onClose]);
  if (shown === null) return null;
  const secret: FixStep = {
    text: 'Enter the new password, exactly so. It is not kept here and cannot be shown again.',
    value: shown,
  };
  return (
    <div role="status" className="flex flex-col gap-4">
      <StepByStep steps={[secret, ...offer.steps]} />
      <p className="text-sm text-ink-2">
        Save, and restart the charger if it asks for it. Its next attempt proves the password.
      </p>
      <div className="flex flex-wrap justify-end gap-2 max-sm:*:flex-1">
        <Button onClick={onClose}>Not yet</Button>
        <ConfirmDelivery fixId={fixId} onDone={onClose} />
      </div>
    </div>
  );
}
