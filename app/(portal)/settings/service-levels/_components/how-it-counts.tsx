import { Panel } from '@/components/ui/panel';

const rules = [
  'Both clocks start when the ticket is opened and run in business hours alone.',
  'The first reply counts when somebody here first answers the customer. A ticket without a customer has no such clock.',
  'Both wait while the ticket waits on the customer or a third party, and while it is solved. Opened again, they go on.',
  'Another priority has other targets: the clocks are then worked out anew, from the opening.',
  'New settings count for every ticket that is not solved. What they make late at once is marked, and nobody is written to about it.',
  'Whoever has the ticket or watches it is told when it is due soon and when it is late.',
] as const;

/** The rules, for who asks why a ticket is due when it is. */
export function HowItCounts() {
  return (
    <Panel title="How it counts">
      <ul className="flex list-disc flex-col gap-2 pl-4 text-sm text-ink-2 marker:text-ink-3">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Panel>
  );
}
