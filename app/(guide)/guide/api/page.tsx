import type { Metadata } from 'next';
import { Panel } from '@/components/ui/panel';
import { ValueBox } from '@/components/ui/value-box';
import { requestsPerMinute } from '@/lib/reports/report-throttle';
import { maxReports } from '@/lib/reports/read-report-body';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { environment } from '@/lib/server/environment';
import { AnswerTable } from './_components/answer-table';
import { FieldTable } from './_components/field-table';

export const metadata: Metadata = {
  title: 'Report attempts',
  description: 'How another gateway sends the connection attempts that it sees.',
};

const attempt = {
  id: 'fra1-000042',
  at: '2026-01-31T12:00:00Z',
  url: 'wss://ocpp.example.com/ocpp/CP-0001',
  status: 401,
  address: '203.0.113.7',
};

/** What POST /api/v1/attempts takes and answers, for who has an account and who has none. */
export default function ReportGuidePage() {
  const { portalUrl, retentionDays } = environment();
  const example = [
    `curl ${portalUrl}${routes.reportAttempts()} \\`,
    '  -H "Authorization: Bearer $EXOLINK_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '[${JSON.stringify(attempt)}]'`,
  ].join('\n');
  return (
    <article className="mx-auto w-full max-w-[860px] pt-6 pb-24">
      <h1 className="text-xl font-semibold tracking-tight">Report attempts</h1>
      <p className="mt-1.5 max-w-[72ch] text-base text-ink-2">
        Your chargers connect to another gateway? Let it report what it sees: each attempt is
        diagnosed, counted and shown like one that came to Exolink. Managers of a tenant make a key
        for it under Settings, API keys.
      </p>
      <div className="mt-6 flex flex-col gap-4">
        <Panel title="Send">
          <div className="flex flex-col gap-3">
            <ValueBox value={example} what="example" className="items-start py-2 wrap-anywhere" />
            <ul className="list-disc pl-4 text-ink-2 marker:text-ink-3">
              <li>A JSON list, or application/x-ndjson with one attempt a line.</li>
              <li>
                Up to {formatCount(maxReports)} attempts or 5 MB a request, and {requestsPerMinute}{' '}
                requests a minute for each key. Past that: 429, with Retry-After.
              </li>
              <li>Attempts of the last {retentionDays} days.</li>
              <li>
                Sending again is safe. After a lost answer, send the same attempts with the same
                ids.
              </li>
              <li>Passwords and tokens are never kept. Better still, do not send them.</li>
            </ul>
          </div>
        </Panel>
        <Panel title="Fields" isFlush>
          <FieldTable />
        </Panel>
        <Panel title="Answers" isFlush>
          <AnswerTable />
        </Panel>
      </div>
    </article>
  );
}
