import { guessDialect } from '@/lib/diagnosis/dialects/guess-dialect';
import { dialectNames } from '@/lib/diagnosis/dialects/dialect-names';
import type { Dialect } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

/** Where chargers connect in a CPMS of a kind that has only one such place. */
const usualPaths: Partial<Record<Dialect, RegExp>> = {
  steve: /\/websocket\/CentralSystemService\/?$/,
  'ocpp-core': /^\/OCPP(?:\/|$)/i,
};

const minSameAnswers = 2;

/** One charger or all of them: how the CPMS answers the others tells whose fault it is. */
export const cpmsOthers: Rule = (evidence, { cpms }) => {
  const { answer, stage, transport } = evidence;
  if (stage !== 'cpms' || answer?.by !== 'cpms' || answer.status === null || cpms === null) {
    return null;
  }
  const { status } = answer;
  const dialect = guessDialect(answer, cpms)?.dialect ?? null;
  // There the number says nothing of the reason.
  if (dialect === 'java-oca-ocpp') return null;

  if (status === 404) return notFound(cpms, dialect);
  const { others } = cpms;
  if ((status === 401 || status === 403) && transport === 'wss' && others !== undefined) {
    const onlyTlsFails =
      others.accepted > 0 && others.acceptedOverTls === 0 && others.sameAnswer > 0;
    return onlyTlsFails
      ? [
          {
            causeId: 'forwarded-proto-not-trusted',
            weight: 0.95,
            findings: [
              finding('others-accepted', { accepted: others.accepted }),
              finding('others-over-tls-refused'),
            ],
            refusedBy: 'cpms',
          },
        ]
      : null;
  }
  return null;
};

function notFound(
  { others, path }: { others?: { accepted: number; sameAnswer: number }; path?: string | null },
  dialect: Dialect | null,
): Candidate[] | null {
  const usual = dialect === null ? undefined : usualPaths[dialect];
  if (dialect !== null && usual !== undefined && path != null && !usual.test(path)) {
    const unusual = finding('cpms-path-unusual', { path, dialect: dialectNames[dialect] });
    return [{ causeId: 'cpms-path-wrong', weight: 0.95, findings: [unusual], refusedBy: 'cpms' }];
  }
  if (others === undefined) return null;
  if (others.accepted > 0) {
    const findings = [finding('others-accepted', { accepted: others.accepted })];
    return [{ causeId: 'unknown-to-cpms', weight: 0.9, findings, refusedBy: 'cpms' }];
  }
  if (others.sameAnswer < minSameAnswers) return null;
  const findings = [finding('others-same-answer', { sameAnswer: others.sameAnswer })];
  return [{ causeId: 'cpms-path-wrong', weight: 0.93, findings, refusedBy: 'cpms' }];
}
