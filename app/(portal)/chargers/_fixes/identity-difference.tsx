import { markDifferences } from '@/lib/format/mark-differences';
import { MarkedIdentity } from '@/components/marked-identity';
import { hiddenCharacters } from '@/lib/ocpp/hidden-characters';

/** What was sent over what is registered, the differing characters marked and the hidden ones named. */
export function IdentityDifference({ sent, registered }: { sent: string; registered: string }) {
  const marked = markDifferences(sent, registered);
  const hidden = [
    ...hiddenCharacters(sent).map((name) => `What it sends holds ${name}.`),
    ...hiddenCharacters(registered).map((name) => `What is registered holds ${name}.`),
  ];
  return (
    <section aria-label="Comparison">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 rounded-md border border-line bg-well px-3 py-2">
        <dt className="text-sm text-ink-3">Sent</dt>
        <dd className="value whitespace-pre-wrap">
          <MarkedIdentity marked={marked.a} />
        </dd>
        <dt className="text-sm text-ink-3">Registered</dt>
        <dd className="value whitespace-pre-wrap">
          <MarkedIdentity marked={marked.b} />
        </dd>
      </dl>
      {hidden.length > 0 && (
        <ul className="mt-1.5 text-sm text-waiting">
          {hidden.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
