import { reportId } from '@/lib/reports/report-id';

/** Lines that are the same stand close together, because they hold the same time. */
const remembered = 100_000;

/**
 * Ids of lines that follow from what they say and from how often the same line came before, not
 * from the file's name: a second run over the same lines gives the same ids. Memory is bounded:
 * two generations of hashes are kept.
 */
export function createLineIds(tenantId: string, generationSize = remembered) {
  let current = new Map<string, number>();
  let previous = new Map<string, number>();
  return (line: string): string => {
    const first = reportId(tenantId, line);
    const before = current.get(first) ?? previous.get(first) ?? 0;
    current.set(first, before + 1);
    if (current.size >= generationSize) {
      previous = current;
      current = new Map();
    }
    return before === 0 ? first : reportId(tenantId, `${line}\n${before + 1}`);
  };
}
