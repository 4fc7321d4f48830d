import { MessageText } from '@/components/tickets/message-text';
import { countOf } from '@/lib/format/count';

export type BroadcastCounts = {
  attached: number;
  told: number;
  customers: number;
  unsolved: number;
};

type BroadcastPreviewProps = { text: string; counts: BroadcastCounts; isSolving: boolean };

/** What will be sent, to how many, and what becomes of the tickets. */
export default function BroadcastPreview({ text, counts, isSolving }: BroadcastPreviewProps) {
  const isMessage = text.trim() !== '';
  return (
    <div className="flex flex-col gap-3">
      {isMessage && (
        <div className="max-h-60 overflow-y-auto rounded-md border border-line bg-well px-3 py-2.5">
          <MessageText text={text} />
        </div>
      )}
      <ul className="list-disc space-y-1 pl-5 text-ink-2">
        {effects(counts, isMessage, isSolving).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </div>
  );
}

function effects(counts: BroadcastCounts, isMessage: boolean, isSolving: boolean): string[] {
  const { attached, customers, told, unsolved } = counts;
  const silent = attached - told;
  return [
    isMessage
      ? `It goes to ${countOf(customers, 'customer')}, as a public reply in ${countOf(told, 'ticket')}, and by mail as each of them chose.`
      : 'Nobody gets a message but that their ticket is solved.',
    ...(isMessage && silent > 0
      ? [`Left out: ${countOf(silent, 'ticket')} without a customer, or closed.`]
      : []),
    isSolving
      ? `${countOf(unsolved, 'unsolved ticket')} and this one are solved.`
      : 'New tickets count as open then; no other status changes.',
  ];
}
