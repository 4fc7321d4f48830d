import type pg from 'pg';
import type { AttemptEvent, SessionEndedEvent } from '@/lib/attempts/gateway-event';
import type { ChargerChanges } from '@/lib/chargers/charger-changes';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import { judgeFix, type FixEvent } from './judge-fix';
import { readOpenFixes, writeJudgedFixes } from './open-fixes';

/**
 * Lets a batch of what chargers did judge their open fixes. One indexed look when there are none.
 * The caller has locked the chargers.
 */
export async function judgeFixes(client: pg.ClientBase, changes: ChargerChanges): Promise<void> {
  const events = eventsByCharger(changes);
  if (events.size === 0) return;
  const open = await readOpenFixes(client, [...events.keys()]);
  const judged = open.map((fix) => judgeFix(fix, events.get(fix.chargerId) ?? []));
  await writeJudgedFixes(
    client,
    judged.filter((fix, index) => fix !== open[index]),
  );
}

function eventsByCharger({ attempts, ended, signs }: ChargerChanges): Map<string, FixEvent[]> {
  const byCharger = new Map<string, FixEvent[]>();
  const add = (chargerId: string | null, event: FixEvent | null) => {
    if (chargerId === null || event === null) return;
    const known = byCharger.get(chargerId);
    if (known === undefined) byCharger.set(chargerId, [event]);
    else known.push(event);
  };
  for (const attempt of attempts) add(attempt.chargerId, eventOfAttempt(attempt));
  for (const end of ended) add(end.chargerId, eventOfEnd(end));
  for (const { chargerId, at } of signs) add(chargerId, { type: 'alive', at });
  return byCharger;
}

function eventOfAttempt(attempt: AttemptEvent): FixEvent | null {
  const { startedAt: at, id: attemptId, credentialId, diagnosis, outcome } = attempt;
  if (outcome === 'accepted') return { type: 'accepted', at, attemptId, credentialId };
  return diagnosis === null ? null : { type: 'refused', at, attemptId, ...problemOf(diagnosis) };
}

function eventOfEnd(end: SessionEndedEvent): FixEvent {
  const problem = end.diagnosis === null ? null : problemOf(end.diagnosis);
  const { attemptId, endedAt: at, startedAt } = end;
  return { type: 'ended', at, attemptId, startedAt, problem };
}

function problemOf({ errorType, causes }: Diagnosis) {
  return { errorType, cause: causes[0]?.causeId ?? '' };
}
