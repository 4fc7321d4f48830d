'use client';

import { ArrowRight, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ComparedSetting } from '@/lib/fixes/compare-configuration';
import { readConfigurationAction, type ConfigurationAnswer } from './read-configuration-action';

/** The charger's present values beside the recommended ones, asked of it as the dialog opens. */
export function PresentSettings({ chargerId }: { chargerId: string }) {
  const [answer, setAnswer] = useState<ConfigurationAnswer | null>(null);
  useEffect(() => {
    let isGone = false;
    void readConfigurationAction(chargerId).then((read) => {
      if (!isGone) setAnswer(read);
    });
    return () => {
      isGone = true;
    };
  }, [chargerId]);
  return (
    <section aria-labelledby="present-settings">
      <h3 id="present-settings" className="mb-1.5 text-sm font-medium">
        At the charger now
      </h3>
      <div role="status" aria-busy={answer === null}>
        {answer === null && (
          <p className="flex items-center gap-2 text-sm text-ink-2">
            <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
            Asking the charger for its present values
          </p>
        )}
        {answer?.kind === 'problem' && (
          <p className="rounded-md bg-waiting-soft px-3 py-2 text-sm text-waiting">
            {answer.message} Its values are read again before anything is written.
          </p>
        )}
        {answer?.kind === 'compared' && <Compared settings={answer.compared} />}
      </div>
    </section>
  );
}

function Compared({ settings }: { settings: readonly ComparedSetting[] }) {
  const known = settings.filter(({ plan }) => plan !== 'unknown');
  const unknown = settings.filter(({ plan }) => plan === 'unknown');
  const isFine = known.length > 0 && known.every(({ plan }) => plan === 'stays');
  return (
    <>
      {isFine && (
        <p className="mb-1.5 text-sm text-connected">It has what is recommended already.</p>
      )}
      {known.length === 0 ? (
        <p className="rounded-md bg-waiting-soft px-3 py-2 text-sm text-waiting">
          The charger knows none of these settings.
        </p>
      ) : (
        <dl className="flex flex-col gap-2 rounded-md border border-line bg-well px-3 py-2 text-sm">
          {known.map((setting) => (
            <div key={setting.key}>
              <dt className="text-ink-3">
                {setting.name} <span className="break-all">({setting.key})</span>
              </dt>
              <dd className="flex flex-wrap items-center gap-x-2">
                <Plan {...setting} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <p className="mt-1.5 text-sm break-words text-ink-2">
          Not known to this charger: {unknown.map(({ key }) => key).join(', ')}.
        </p>
      )}
    </>
  );
}

function Plan({ plan, present, recommended }: ComparedSetting) {
  const shown = present ?? 'not set';
  switch (plan) {
    case 'stays':
      return (
        <>
          <span className="font-medium">{shown}</span> <span className="text-ink-2">stays</span>
        </>
      );
    case 'read-only':
      return (
        <>
          <span className="font-medium">{shown}</span>{' '}
          <span className="text-waiting">
            cannot be changed over OCPP; recommended is {recommended}
          </span>
        </>
      );
    default:
      return (
        <>
          <span className="text-ink-2">{plan === 'unread' ? 'not read' : shown}</span>
          <ArrowRight aria-label="becomes" className="size-3.5 shrink-0 text-ink-3" />
          <span className="font-medium">{recommended}</span>
        </>
      );
  }
}
