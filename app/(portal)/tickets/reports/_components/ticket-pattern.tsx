export type TicketPart = 'solved' | 'unsolved';

const hues: Record<TicketPart, string> = {
  solved: 'var(--color-connected)',
  unsolved: 'var(--color-waiting)',
};

/** Solved is plain and the rest is hatched, so that the chart reads without colour. */
const textures: Record<TicketPart, string> = {
  solved: '',
  unsolved: 'M-1 1 1 -1M0 6 6 0M5 7 7 5',
};

export function ticketFill(part: TicketPart): string {
  return `url(#ticket-${part})`;
}

/** Defines the fills. Once per page. */
export function TicketPatterns() {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        {(Object.keys(hues) as TicketPart[]).map((part) => (
          <pattern
            key={part}
            id={`ticket-${part}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" fill={hues[part]} />
            <path
              d={textures[part]}
              stroke="var(--color-panel)"
              strokeOpacity="0.75"
              strokeWidth={1.1}
              fill="none"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The fill as a key beside a name. */
export function TicketSwatch({ state }: { state: TicketPart }) {
  return (
    <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 shrink-0">
      <rect width="14" height="14" rx="3" fill={ticketFill(state)} />
    </svg>
  );
}
