import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { ExactTime } from '@/components/ui/exact-time';
import { errorTypeOf } from '@/lib/format/error-type-name';
import type { TicketBundle } from '@/lib/tickets/bundle-schemas';
import { modelsOf, seenOf } from '@/lib/tickets/bundle-words';

/** The sentence of the problem, and the charger's particulars. */
export function BundleFacts({ bundle }: { bundle: TicketBundle }) {
  const { answers, problem } = bundle;
  return (
    <>
      {problem !== null && <Problem problem={problem} seen={seenOf(bundle)} />}
      <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2">
        {rowsOf(bundle).map(([name, value]) => (
          <Fact key={name} name={name}>
            <span className="value">{value}</span>
          </Fact>
        ))}
      </dl>
      {answers.length > 0 && (
        <dl className="mt-3 flex flex-col gap-1.5 border-t border-line-soft pt-3 text-sm">
          {answers.map(({ question, answer }) => (
            <div key={question}>
              <dt className="text-ink-3">{question}</dt>
              <dd className="whitespace-pre-line">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

type ProblemProps = { problem: NonNullable<TicketBundle['problem']>; seen: string | null };

function Problem({ problem, seen }: ProblemProps) {
  const errorType = errorTypeOf(problem.errorType);
  return (
    <div className="mb-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        {errorType !== null && <ErrorTypeBadge errorType={errorType} />}
        <span>
          refused by: {problem.refusedByName} · {problem.confidence.toLowerCase()}
          {problem.ownerName !== null && ` · for: ${problem.ownerName}`}
        </span>
      </p>
      <p className="mt-1.5 max-w-[68ch] font-medium">{problem.headline}</p>
      {problem.evidence.length > 0 && (
        <ul aria-label="Evidence" className="mt-1.5 flex flex-col gap-0.5 text-sm text-ink-2">
          {problem.evidence.map((line) => (
            <li key={line} className="flex gap-2">
              <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-connected" />
              <span className="min-w-0 break-words">{line}</span>
            </li>
          ))}
        </ul>
      )}
      {problem.firstSeenAt !== null && seen !== null && (
        <p className="mt-1.5 text-sm text-ink-3">
          {seen} since <ExactTime at={problem.firstSeenAt} />
          {problem.lastSeenAt !== null && problem.attemptCount > 0 && (
            <>
              , the last on <ExactTime at={problem.lastSeenAt} />
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-3">
      <dt className="w-24 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function rowsOf({ about, charger, shared, source, tenant }: TicketBundle): [string, string][] {
  const rows: [string, string | null | undefined][] = [
    [
      source === 'shared_problem' ? 'Concerns' : 'Identity',
      source === 'log' ? charger?.identity : about,
    ],
    ['Tenant', tenant.name],
    ['Model', [charger?.vendor, charger?.model].filter(Boolean).join(' ')],
    ['Models', modelsOf(shared)],
    ['Firmware', charger?.firmware],
    ['Serial', charger?.serial],
    ['OCPP', charger?.ocppVersion?.replace(/^ocpp/, '')],
    ['CPMS', charger?.cpms],
    ['Site', charger?.site],
    ['Address', charger?.address],
    ['URL', charger?.url],
  ];
  return rows.flatMap(([name, value]): [string, string][] =>
    value == null || value === '' ? [] : [[name, value]],
  );
}
