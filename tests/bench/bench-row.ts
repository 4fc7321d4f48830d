/** One line of the result table. A ratio compares two sides measured in the same run. */
export type BenchRow = {
  metric: string;
  what: string;
  ours: number;
  baseline: number;
  unit: string;
  ratio: number;
  goal: string;
};

export function formatTable(rows: readonly BenchRow[]): string {
  const head = ['metric', 'what', 'ours', 'baseline', 'unit', 'ratio', 'goal'];
  const lines = rows.map((row) => [
    row.metric,
    row.what,
    number(row.ours),
    number(row.baseline),
    row.unit,
    row.ratio.toFixed(2),
    row.goal,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), ...lines.map(line)].join('\n');
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
