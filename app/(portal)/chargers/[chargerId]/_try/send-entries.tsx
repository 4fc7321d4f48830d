import { FixEntry } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import type { FixKind } from '@/lib/fixes/schemas';
import { routes } from '@/lib/routes';

const entries: readonly { kind: FixKind; name: string; hint: string }[] = [
  {
    kind: 'recommended-configuration',
    name: 'Recommended configuration',
    hint: 'Heartbeat, ping and retry times, beside the ones that it has.',
  },
  {
    kind: 'reset-password',
    name: 'New password',
    hint: 'Made here, taken by the charger, proven by its next login.',
  },
  {
    kind: 'trust-root',
    name: 'Root certificate',
    hint: 'The one that it has to trust, before Exolink’s certificate changes.',
  },
];

/** What can be sent to a charger that is connected. */
export function SendEntries({ chargerId }: { chargerId: string }) {
  return (
    <section aria-labelledby="send" className="mt-4 border-t border-line-soft pt-3">
      <h3 id="send" className="mb-2.5 text-sm font-medium">
        Send over OCPP
      </h3>
      <ul className="flex flex-col gap-3">
        {entries.map(({ hint, kind, name }) => (
          <li key={kind}>
            <FixEntry kind={kind} name={name} href={routes.charger(chargerId, { fix: kind })} />
            <p className="mt-1 text-sm text-ink-2">{hint}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
