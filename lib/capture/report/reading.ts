import type { ConversationSeen } from '@/lib/capture/create-conversation';
import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import type { Endpoints } from './endpoints';

/** What a part of a conversation says: what to ask the rules, and what only a capture shows. */
export type Reading = {
  evidence?: readonly Evidence[];
  candidates?: readonly Candidate[];
  refusedBy?: RefusedBy;
};

/**
 * Null when this part went well, or there is nothing of it.
 * @param quietMs how long the capture went on after the last packet of the connection
 */
export type ReadPart = (ends: Endpoints, seen: ConversationSeen, quietMs: number) => Reading | null;
