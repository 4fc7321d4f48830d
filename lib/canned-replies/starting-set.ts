import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { solutionsOf } from '@/lib/diagnosis/guide/all-solutions';
import { errorTypeTexts } from '@/lib/diagnosis/guide/error-type-texts';
import type { Solution, Step, StepField } from '@/lib/diagnosis/guide/solution';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { asMarkdownText } from './markdown-value';
import type { ReplyVariable } from './reply-variables';

export type StartingReply = {
  id: string;
  title: string;
  body: string;
  errorType: ErrorType;
  /** The solution that it explains; null for the one that opens the conversation. */
  solutionId: string | null;
};

/** A password is never among them: it is handed over on the charger's page. */
const variables: Partial<Record<StepField, ReplyVariable>> = {
  identity: 'charger.identity',
  url: 'charger.url',
  endpoint: 'charger.endpoint',
  host: 'charger.host',
  username: 'charger.username',
};

/**
 * What every tenant begins with, in the troubleshooting guide's own sentences: for each error
 * type where to begin, and its main solutions step by step.
 */
export const startingSet: readonly StartingReply[] = errorTypes.flatMap((errorType) => [
  beginningOf(errorType),
  ...mainSolutions(errorType).map(stepsOf),
]);

export function findStartingReply(id: string): StartingReply | null {
  return startingSet.find((reply) => reply.id === id) ?? null;
}

/** Those of the guide; where it has none, the product's own. */
function mainSolutions(errorType: ErrorType): readonly Solution[] {
  const all = solutionsOf(errorType);
  const ofGuide = all.filter(({ fromGuide }) => fromGuide);
  return ofGuide.length > 0 ? ofGuide : all;
}

function beginningOf(errorType: ErrorType): StartingReply {
  const { description } = errorTypeTexts[errorType];
  const titles = mainSolutions(errorType).map(({ title }) => asMarkdownText(title));
  return {
    id: `begin-${errorType}`,
    title: `${errorTypeNames[errorType]}: where to begin`,
    body: letter([
      'We looked at charger {{charger.identity}}. {{error.sentence}}',
      `${asMarkdownText(description)} The most likely cause: **{{error.cause}}.**`,
      'This is what helps:',
      titles.map((title) => `- ${title}`).join('\n'),
      'Tell us what you find. We see each new attempt of the charger as it happens.',
    ]),
    ...{ errorType, solutionId: null },
  };
}

function stepsOf({ id, title, errorType, steps }: Solution): StartingReply {
  return {
    ...{ id, title, errorType, solutionId: id },
    body: letter([
      `This is the next step for charger {{charger.identity}}: **${asMarkdownText(title)}**`,
      numbered(steps),
      'Tell us when it is done, or what is in the way. We see each new attempt of the charger as it happens.',
    ]),
  };
}

function letter(paragraphs: readonly string[]): string {
  return ['Hello {{requester.name}},', ...paragraphs, '{{agent.name}}'].join('\n\n');
}

function numbered(steps: readonly Step[]): string {
  return steps
    .flatMap((step, index) => [
      `${index + 1}. ${sentenceOf(step)}`,
      ...(step.steps ?? []).map((inner) => `   - ${sentenceOf(inner)}`),
    ])
    .join('\n');
}

/** The step with the charger's value behind it, where it asks for one. */
function sentenceOf({ field, text }: Step): string {
  const sentence = asMarkdownText(text);
  const variable = field === undefined ? undefined : variables[field];
  return variable === undefined ? sentence : `${sentence.replace(/[.:]$/, '')}: {{${variable}}}`;
}
