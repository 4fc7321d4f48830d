import Link from 'next/link';
import { OtherCauses } from '@/components/diagnosis/other-causes';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import type { PresentedStep } from '@/lib/diagnosis/present-solution';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { DecidingLines } from './deciding-lines';

/** What the log says: the sentence, the lines that decided it, and what to do. */
export function LogResult({ result }: { result: PastedDiagnosis }) {
  return (
    <section
      aria-label="Result"
      className="mt-6 rounded-lg border border-line bg-panel"
      data-testid="log-result"
    >
      {result.diagnosis === null ? (
        <Unknown lineCount={result.lineCount} />
      ) : (
        <Known result={result} diagnosis={result.diagnosis} />
      )}
      <p className="border-t border-line-soft px-4 py-3 text-sm text-ink-3 sm:px-5">
        Read {countOf(result.lineCount, 'line')}
        {result.sources.length > 0 && `, which look like ${result.sources.join(', ')}`}.{' '}
        {result.secretCount > 0 && `Masked ${countOf(result.secretCount, 'secret')}. `}
        {result.isCut && 'The log was longer than what is read; the rest was left out.'}
      </p>
    </section>
  );
}

function Unknown({ lineCount }: { lineCount: number }) {
  return (
    <div className="px-4 py-4 sm:px-5">
      <h2 className="text-lg font-semibold tracking-tight">
        {lineCount === 1 ? 'I do not know this line.' : 'I do not know any of these lines.'}
      </h2>
      <p className="mt-2 max-w-[68ch] text-ink-2">
        None of them says why a connection failed. Add the lines around the failed connection, with
        the HTTP status or the TLS error in them, or find what you see in the{' '}
        <Link className="underline underline-offset-2" href={routes.guide()}>
          troubleshooting guide
        </Link>
        .
      </p>
    </div>
  );
}

type KnownProps = { result: PastedDiagnosis; diagnosis: NonNullable<PastedDiagnosis['diagnosis']> };

function Known({ result, diagnosis }: KnownProps) {
  const shown = presentDiagnosis(diagnosis);
  const [best, ...others] = shown.causes;
  const solution = shown.solutions.find(({ id }) => best?.solutionIds.includes(id));
  return (
    <>
      <div className="px-4 pt-4 pb-4 sm:px-5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          <ErrorTypeBadge errorType={shown.errorType} />
          <span>
            refused by: {shown.refusedByName} · {shown.confidenceName.toLowerCase()}
            {best !== undefined && ` · for: ${best.ownerName}`}
          </span>
        </p>
        <h2 className="mt-2 max-w-[62ch] text-lg font-semibold tracking-tight text-balance">
          {shown.headline}
        </h2>
        {shown.confidence === 'possible' && (
          <p className="mt-2 max-w-[72ch] text-ink-2">
            <span className="font-medium text-ink">This is a guess.</span> No line says it outright.
            Add the lines around the failed connection to be surer.
          </p>
        )}
        {best !== undefined && <p className="mt-2 max-w-[72ch] text-ink-2">{best.explanation}</p>}
        {shown.wouldSettle !== null && (
          <p className="mt-2 max-w-[72ch] text-ink-2">
            <span className="font-medium text-ink">What would settle it:</span> {shown.wouldSettle}
          </p>
        )}
      </div>
      <DecidingLines lines={result.decidingLines} />
      {solution !== undefined && (
        <div className="border-t border-line-soft px-4 py-4 sm:px-5">
          <h3 className="text-sm font-semibold text-ink-2">What to do: {solution.title}</h3>
          <Steps steps={solution.steps} />
        </div>
      )}
      <OtherCauses causes={others} />
    </>
  );
}

function Steps({ steps }: { steps: readonly PresentedStep[] }) {
  return (
    <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 marker:text-ink-3">
      {steps.map((step) => (
        <li key={step.id}>
          {step.text}
          {step.steps.length > 0 && <Steps steps={step.steps} />}
        </li>
      ))}
    </ol>
  );
}
