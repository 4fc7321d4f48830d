import { formatDuration } from '@/lib/format/duration';

const minuteMs = 60_000;
const inSecondsBelowMs = 2 * minuteMs;

/** A length of time as a figure: "110 s", from two minutes on in whole minutes. */
export function lengthText(lengthMs: number): string {
  if (lengthMs < 1_000) return formatDuration(lengthMs);
  if (lengthMs < inSecondsBelowMs) return `${Math.round(lengthMs / 1_000)} s`;
  return formatDuration(Math.round(lengthMs / minuteMs) * minuteMs);
}

/** What goes after the plus-minus sign; nothing when it is too small to speak of. */
export function jitterText(jitterMs: number, medianMs: number): string {
  if (jitterMs < 500 || jitterMs < medianMs * 0.01) return '';
  return lengthText(Math.max(1_000, jitterMs));
}
