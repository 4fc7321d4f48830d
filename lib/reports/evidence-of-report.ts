import type { Evidence } from '@/lib/diagnosis/evidence';
import { placeReport } from './place-report';
import type { Report } from './report';

type Known = { isRegistered: boolean; hasDialect: boolean };

/** The evidence of a reported attempt, as the gateway would have written it down. */
export function evidenceOfReport(report: Report, known: Known): Evidence {
  const { authorization, path, request } = report;
  const placed = placeReport(report, known);
  return {
    stage: placed.stage,
    transport: report.status === 497 ? 'wss' : report.transport,
    address: report.address,
    port: report.port,
    firstBytes: placed.firstBytes,
    parserError: placed.parserError,
    tls: placed.tls ?? report.tls,
    request,
    path,
    authorization,
    limit: null,
    session: null,
    cpms: placed.cpms ?? report.cpms,
    answer: answerOf(report),
    close: null,
    durationMs: report.durationMs,
  };
}

/** With the end of its session, where it is known how long that lasted. */
export function withEnd(evidence: Evidence, end: NonNullable<Report['end']>): Evidence {
  if (end.lastedMs === null) return evidence;
  return { ...evidence, close: { ...end.close, afterMs: end.lastedMs } };
}

function answerOf({ reason, refusedBy, server, status }: Report): Evidence['answer'] {
  // A proxy writes 499 and 444 down when nobody was answered.
  if (status === null || status === 499 || status === 444) return null;
  return { by: refusedBy === 'gateway' ? 'gateway' : 'cpms', status, reason, server };
}
