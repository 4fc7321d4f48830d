import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Dialect, Facts } from '@/lib/diagnosis/facts';

type Answer = NonNullable<Evidence['answer']>;

export type DialectGuess = {
  dialect: Dialect;
  /** `shown`: the answer itself leaves no doubt. `guessed`: others answer like that too. */
  from: 'shown' | 'set' | 'guessed';
};

const byServer: readonly (readonly [RegExp, Dialect])[] = [
  [/\bjetty\b/i, 'steve'],
  [/\bkestrel\b/i, 'ocpp-core'],
  [/\bmaeve\b/i, 'maeve'],
  [/\bsteve\b/i, 'steve'],
  [/\bcitrine/i, 'citrineos'],
];

/** What the CPMS is: by what only one kind of it says, as it is set up, or by its Server header. */
export function guessDialect(answer: Answer | null, cpms: Facts['cpms']): DialectGuess | null {
  const reason = answer?.reason ?? '';
  const server = answer?.server ?? '';
  if (/java-websocket|tootallnate/i.test(server) || /websocket upgrade failure/i.test(reason)) {
    return { dialect: 'java-oca-ocpp', from: 'shown' };
  }

  const set = cpms?.dialect ?? null;
  if (set !== null && set !== 'generic') return { dialect: set, from: 'set' };
  if (/realm="?ocpp\.core/i.test(reason)) return { dialect: 'ocpp-core', from: 'guessed' };
  if (/chargebox/i.test(reason)) return { dialect: 'steve', from: 'guessed' };
  const known = byServer.find(([pattern]) => pattern.test(server));
  return known === undefined ? null : { dialect: known[1], from: 'guessed' };
}
