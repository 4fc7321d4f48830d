export type MarkedText = { text: string; isDifferent: boolean }[];

/** Longer texts than the database holds are never compared. */
const maxLength = 255;

/**
 * Marks in each of two texts the characters that the other lacks, so that a person sees at a
 * glance why the one is not the other.
 */
export function markDifferences(a: string, b: string): { a: MarkedText; b: MarkedText } {
  const left = Array.from(a.slice(0, maxLength));
  const right = Array.from(b.slice(0, maxLength));
  const lengths = commonLengths(left, right);
  const common: { a: boolean[]; b: boolean[] } = {
    a: left.map(() => false),
    b: right.map(() => false),
  };
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      common.a[i] = true;
      common.b[j] = true;
      i += 1;
      j += 1;
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i += 1;
    else j += 1;
  }
  return { a: runs(left, common.a), b: runs(right, common.b) };
}

/** Length of the longest common subsequence of what follows each pair of positions. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i] === right[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function runs(characters: readonly string[], isCommon: readonly boolean[]): MarkedText {
  const marked: MarkedText = [];
  for (const [index, character] of characters.entries()) {
    const isDifferent = isCommon[index] !== true;
    const last = marked.at(-1);
    if (last !== undefined && last.isDifferent === isDifferent) last.text += character;
    else marked.push({ text: character, isDifferent });
  }
  return marked;
}
