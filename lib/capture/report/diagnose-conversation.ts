import type { ConversationSeen } from '@/lib/capture/create-conversation';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { usualRefuser } from '@/lib/diagnosis/paste/usual-refuser';
import { rankCandidates } from '@/lib/diagnosis/rank-candidates';
import { allRules } from '@/lib/diagnosis/rules/all-rules';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { captureFacts } from './capture-evidence';
import type { Endpoints } from './endpoints';
import { readAnswer } from './read-answer';
import { readHandshake } from './read-handshake';
import { readReaching } from './read-reaching';
import { readSession } from './read-session';
import type { ReadPart } from './reading';

/** From the wire up: the first part that did not go well says why. */
const parts: readonly ReadPart[] = [readReaching, readHandshake, readAnswer, readSession];

// What a capture cannot know: it has no records of the charger.
const unknowable = new Set(['never-accepted', 'password-unlike-any']);

/**
 * Why a connection failed, by the same catalogue as for everything else. Null when it did not, or
 * when nothing in the capture says.
 *
 * @param quietMs how long the capture went on after the last packet of this connection
 */
export function diagnoseConversation(
  ends: Endpoints,
  seen: ConversationSeen,
  quietMs: number,
): Diagnosis | null {
  const facts = captureFacts(seen);
  for (const read of parts) {
    const reading = read(ends, seen, quietMs);
    if (reading === null) continue;
    const candidates = [
      ...(reading.candidates ?? []),
      ...(reading.evidence ?? []).flatMap((evidence) => byRules(evidence, facts)),
    ].map(withoutUnknowable);
    const { refusedBy } = reading;
    return rankCandidates(candidates, (errorType) => refusedBy ?? usualRefuser[errorType]);
  }
  return null;
}

function byRules(evidence: Evidence, facts: Facts): readonly Candidate[] {
  return allRules.flatMap((rule) => rule(evidence, facts) ?? []);
}

function withoutUnknowable(candidate: Candidate): Candidate {
  return { ...candidate, findings: candidate.findings.filter(({ id }) => !unknowable.has(id)) };
}
