/** The fill of one part of a chart: a hue and a texture, so that it reads without colour. */
export type TexturedFill = {
  /** Unique on the page. */
  id: string;
  hue: string;
  /** Path in a square of 6 by 6; empty for a plain fill. */
  texture: string;
  /** A texture of points instead of lines. */
  isDotted?: boolean;
};

/** Defines the fills. Once per page. */
export function TexturedFills({ fills }: { fills: readonly TexturedFill[] }) {
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        {fills.map(({ id, hue, texture, isDotted = false }) => (
          <pattern key={id} id={id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={hue} />
            <path
              d={texture}
              stroke="var(--color-panel)"
              strokeOpacity="0.75"
              strokeWidth={isDotted ? 2.4 : 1.1}
              strokeLinecap={isDotted ? 'round' : 'butt'}
              fill="none"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export function fillOf({ id }: TexturedFill): string {
  return `url(#${id})`;
}

/** The fill as a key beside a name. */
export function FillSwatch({ fill }: { fill: TexturedFill }) {
  return (
    <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 shrink-0">
      <rect width="14" height="14" rx="3" fill={fillOf(fill)} />
    </svg>
  );
}
