import { findCause } from './causes/all-causes';
import type { Cause } from './causes/cause';
import type { ChargerWords } from './charger-words';
import type { Confidence, Diagnosis, RankedCause } from './diagnosis';
import type { ErrorType, Owner, RefusedBy } from './error-types';
import { fillSentence } from './fill-sentence';
import { findingTemplate } from './findings';
import { errorTypeTexts } from './guide/error-type-texts';
import { type PresentedSolution, presentSolution, type StepValues } from './present-solution';
import { confidenceNames, confidencePhrases, ownerNames, refuserNames } from './words';

/** What a page knows of the charger beside the diagnosis. All of it may be missing. */
export type PresentationValues = StepValues & {
  /** Name of the tenant. */
  tenant?: string;
  /** Identity of the charger whose password was sent, where the reader may know it. */
  otherIdentity?: string;
  /** Puts an ISO 8601 instant, such as a finding's `replacedAt`, in the reader's words. */
  formatInstant?: (instant: string) => string;
  /** How the charger's own interface names things, where its model is known. */
  words?: ChargerWords | null;
};

export type PresentedCause = {
  id: string;
  title: string;
  sentence: string;
  explanation: string;
  confirmation: string;
  owner: Owner;
  ownerName: string;
  /** 0 to 1. */
  share: number;
  /** What was seen that speaks for it. */
  evidence: readonly string[];
  solutionIds: readonly string[];
};

export type PresentedDiagnosis = {
  errorType: ErrorType;
  errorTypeTitle: string;
  status: string;
  headline: string;
  refusedBy: RefusedBy;
  refusedByName: string;
  confidence: Confidence;
  confidenceName: string;
  confidencePhrase: string;
  /** Best first. */
  causes: readonly PresentedCause[];
  /** Those of the first cause first, each once. */
  solutions: readonly PresentedSolution[];
  wouldSettle: string | null;
  /** It was tied to the charger by its address alone. */
  isProbable: boolean;
};

/** Turns a stored diagnosis into the text of a page. Pure; ids that are unknown are left out. */
export function presentDiagnosis(
  diagnosis: Diagnosis,
  values: PresentationValues = {},
): PresentedDiagnosis {
  const { confidence, errorType, refusedBy } = diagnosis;
  const text = errorTypeTexts[errorType];
  const causes = diagnosis.causes.flatMap((ranked) => {
    const cause = findCause(ranked.causeId);
    return cause === null ? [] : [presentCause(cause, ranked, values)];
  });
  const settling = diagnosis.wouldSettle === null ? null : findingTemplate(diagnosis.wouldSettle);
  return {
    errorType,
    errorTypeTitle: text.title,
    status: text.status,
    headline: causes[0]?.sentence ?? text.description,
    refusedBy,
    refusedByName: refuserNames[refusedBy],
    confidence,
    confidenceName: confidenceNames[confidence],
    confidencePhrase: confidencePhrases[confidence],
    causes,
    solutions: solutionsFor(causes, values),
    wouldSettle: settling === null ? null : fillSentence(settling, {}),
    isProbable: diagnosis.causes.some(({ findings }) =>
      findings.some(({ id }) => id === 'probably-this-charger'),
    ),
  };
}

function presentCause(
  cause: Cause,
  { findings, share }: RankedCause,
  values: PresentationValues,
): PresentedCause {
  const seen = Object.assign({}, ...findings.map((item) => item.values)) as Record<string, string>;
  const sentence = fillSentence(cause.sentence, sentenceValues(seen, values));
  const evidence = findings.flatMap((item) => {
    const template = findingTemplate(item.id);
    return template === null ? [] : [fillSentence(template, sentenceValues(item.values, values))];
  });
  return {
    id: cause.id,
    title: cause.title,
    sentence,
    explanation: cause.explanation,
    confirmation: cause.confirmation,
    owner: cause.owner,
    ownerName: ownerNames[cause.owner],
    share,
    evidence: [...new Set(evidence)],
    solutionIds: cause.solutions,
  };
}

/** What was seen goes before what the page knows: the sentence is about the attempt. */
function sentenceValues(
  seen: Record<string, string>,
  { formatInstant, identity, otherIdentity, tenant }: PresentationValues,
): Record<string, string> {
  const texts: Record<string, string> = {};
  const known = { identity, otherIdentity, tenant, ...seen };
  for (const [name, value] of Object.entries(known)) {
    if (value === undefined) continue;
    const isInstant = name.endsWith('At') || name.endsWith('Since');
    texts[name] = isInstant ? (formatInstant ?? utcText)(value) : value;
  }
  return texts;
}

function solutionsFor(
  causes: readonly PresentedCause[],
  values: PresentationValues,
): PresentedSolution[] {
  const ids = new Set(causes.flatMap((cause) => cause.solutionIds));
  return [...ids].flatMap((id) => presentSolution(id, values, values.words) ?? []);
}

/** `2026-11-19T08:00:00.000Z` as `2026-11-19 08:00 UTC`. */
function utcText(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
  return match === null ? instant : `${match[1]} ${match[2]} UTC`;
}
