import { Link } from '@/components/ui/link';
import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { DecidingLines } from './deciding-lines';
import { DiagnosisCard } from '@/components/diagnosis/diagnosis-card';
import { TicketFromLog } from './ticket-from-log';

type LogResultProps = { result: PastedDiagnosis; canOpenTicket: boolean };

/** What the log says: the sentence, the lines that decided it, and what to do. */
export function LogResult({ result, canOpenTicket }: LogResultProps) {
  return (
    <section
      aria-label="Result"
      className="mt-6 rounded-lg border border-line bg-panel"
      data-testid="log-result"
    >
      {result.diagnosis === null ? (
        <Unknown lineCount={result.lineCount} />
      ) : (
        <DiagnosisCard
          diagnosis={result.diagnosis}
          guessHint="No line says it outright. Add the lines around the failed connection to be surer."
        >
          <DecidingLines lines={result.decidingLines} />
        </DiagnosisCard>
      )}
      {canOpenTicket && <TicketFromLog result={result} />}
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
