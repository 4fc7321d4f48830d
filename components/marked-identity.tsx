import type { MarkedText } from '@/lib/format/mark-differences';

/** An identity with the characters marked that its counterpart lacks. A marked space is shown. */
export function MarkedIdentity({ marked }: { marked: MarkedText }) {
  return marked.map((run, index) =>
    run.isDifferent ? (
      <mark
        key={index}
        className="rounded-[2px] bg-waiting-soft text-waiting underline decoration-2 underline-offset-3"
      >
        {run.text.replace(/ /g, '␣')}
      </mark>
    ) : (
      <span key={index}>{run.text}</span>
    ),
  );
}
