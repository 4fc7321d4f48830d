import { errorTypes } from '@/lib/diagnosis/error-types';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { allCases } from '@/tests/corpus/all-cases';
import {
  type Evaluation,
  evaluate,
  hasRightCause,
  hasRightType,
  share,
} from '@/tests/corpus/evaluate';
import { median } from './bench-row';

/** `npm run bench:diagnosis`: how often the diagnosis is right over the corpus, and what it costs. */
const rounds = 200;
const goals = { errorType: 1, cause: 0.95, microseconds: 20 };

const evaluations = evaluate(allCases);
const rightType = share(evaluations, hasRightType);
const rightCause = share(evaluations, hasRightCause);
const microseconds = costOfOne();
const isGood =
  rightType >= goals.errorType && rightCause >= goals.cause && microseconds < goals.microseconds;

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
process.stdout.write(
  [
    confusionMatrix(evaluations),
    '',
    ...evaluations.filter((item) => !hasRightCause(item)).map(missed),
    `cases                ${evaluations.length}`,
    `error type right     ${percent(rightType)} (goal ${percent(goals.errorType)})`,
    `first cause right    ${percent(rightCause)} (goal ${percent(goals.cause)})`,
    `one diagnosis        ${microseconds.toFixed(2)} µs (goal < ${goals.microseconds})`,
    `5 MB pasted          ${costOfPaste().toFixed(0)} ms`,
    '',
  ].join('\n'),
);
process.exitCode = isGood ? 0 : 1;

/** Rows are what it should be, columns what was found, in the order of the catalogue. */
function confusionMatrix(items: readonly Evaluation[]): string {
  const columns = [...errorTypes, null];
  const head = ['', ...columns.map((_type, index) => String(index + 1))];
  const rows = errorTypes.map((expected, index) => [
    `${String(index + 1).padStart(2)} ${expected}`,
    ...columns.map((found) => {
      const count = items.filter(
        (item) => item.expected.errorType === expected && item.found.errorType === found,
      ).length;
      return count === 0 ? '·' : String(count);
    }),
  ]);
  const line = ([name = '', ...cells]: readonly string[]) =>
    name.padEnd(24) + cells.map((cell) => cell.padStart(5)).join('');
  return [...[head, ...rows].map(line), `${columns.length} is: not known`].join('\n');
}

function missed({ expected, found, id }: Evaluation): string {
  return `${id}: ${found.cause ?? 'not known'} in place of ${expected.cause}`;
}

function costOfOne(): number {
  const attempts = allCases.flatMap(({ input }) => (input.kind === 'attempt' ? [input] : []));
  const once = () => {
    const from = process.hrtime.bigint();
    for (const { evidence, facts } of attempts) diagnose(evidence, facts);
    return Number(process.hrtime.bigint() - from) / 1000 / attempts.length;
  };
  for (let round = 0; round < rounds; round += 1) once();
  return median(Array.from({ length: rounds }, once));
}

/** Different lines of the corpus, over and over, none of them the same. */
function costOfPaste(): number {
  const lines = allCases.flatMap(({ input }) =>
    input.kind === 'text' ? input.text.split('\n') : [],
  );
  const text: string[] = [];
  for (let index = 0, length = 0; length < 5_000_000; index += 1) {
    const line = `${index.toString(36)} ${lines[index % lines.length] ?? ''}`;
    text.push(line);
    length += line.length + 1;
  }
  const from = process.hrtime.bigint();
  diagnosePastedText(text.join('\n'));
  return Number(process.hrtime.bigint() - from) / 1_000_000;
}
