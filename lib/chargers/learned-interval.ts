/** Gaps shorter than this are parts of one exchange, such as connecting and booting; seconds. */
const shortestGap = 5;

/** Gaps longer than this are absences, not habits; seconds. */
const longestGap = 86_400;

/** One gap moves what is known by at most this factor, so that no single one decides. */
const step = 1.25;

/**
 * SQL for a column that follows the median of the gaps it is given: those above and those below
 * it pull with the same force, however long they are.
 * @param gap seconds; null when there is nothing to learn.
 */
export function learnedIntervalSql(column: string, gap: string): string {
  return `CASE
    WHEN ${gap} IS NULL OR ${gap} < ${shortestGap} OR ${gap} > ${longestGap} THEN ${column}
    WHEN ${column} IS NULL THEN round(${gap})::int
    ELSE round(least(greatest(${gap}, ${column} / ${step}), ${column} * ${step}))::int END`;
}
