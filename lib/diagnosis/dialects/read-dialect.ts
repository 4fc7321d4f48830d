import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { holds } from './circumstances';
import { dialectNames } from './dialect-names';
import { type DialectAnswer, type DialectRow, dialectRows } from './dialect-rows';
import type { DialectGuess } from './guess-dialect';

// A kind that is only guessed may not settle anything.
const guessedShare = 0.88;

/** What the CPMS of this kind means by its answer, in these circumstances. */
export function readDialect(
  { dialect, from }: DialectGuess,
  answer: DialectAnswer,
  evidence: Evidence,
  facts: Facts,
): Candidate[] {
  const rows = rowsByAnswer.get(`${dialect} ${answer}`) ?? [];
  return rows
    .filter(({ when }) => when === undefined || holds(when, evidence, facts))
    .flatMap(({ because, means }) =>
      means.map(([causeId, weight]) => ({
        causeId,
        weight: from === 'guessed' ? weight * guessedShare : weight,
        findings: [
          finding(from === 'set' ? 'dialect-set' : 'dialect-guessed', {
            dialect: dialectNames[dialect],
          }),
          finding('dialect-row', { dialect: dialectNames[dialect], meaning: because }),
        ],
        refusedBy: 'cpms' as const,
      })),
    );
}

const rowsByAnswer = new Map<string, DialectRow[]>();
for (const row of dialectRows) {
  const key = `${row.dialect} ${row.answer}`;
  rowsByAnswer.set(key, [...(rowsByAnswer.get(key) ?? []), row]);
}
