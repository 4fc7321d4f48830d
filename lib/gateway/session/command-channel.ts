import { randomBytes } from 'node:crypto';
import { buildCall, type Frame } from '@/lib/ocpp/frames';
import type { ChargerConnection } from './connection';

/**
 * Begins the id of every call of the gateway's own. With 22 random characters behind it an id is
 * shorter than the 36 that OCPP-J allows, and no CPMS comes upon the same.
 */
export const ownIdPrefix = 'exolink-';

export type CallAnswer =
  | { kind: 'result'; payload: Record<string, unknown> }
  | { kind: 'error'; code: string; description: string }
  | { kind: 'timeout' }
  | { kind: 'gone' };

export type CommandChannel = {
  /** Was anything ever sent over it? Until then no message has to be read for an answer. */
  readonly isUsed: boolean;
  /** Calls an action of the charger. One at a time, as OCPP-J wants it: others wait. */
  call: (action: string, payload: object, timeoutMs: number) => Promise<CallAnswer>;
  /** True for an answer to a call of ours, late ones too: it goes no further. */
  settle: (frame: Frame) => boolean;
  /** The session is over: nobody will answer any more. */
  abandon: () => void;
};

/** The gateway's own calls to one charger, between those of its CPMS. */
export function createCommandChannel(connection: Pick<ChargerConnection, 'send'>): CommandChannel {
  const pending = new Map<string, (answer: CallAnswer) => void>();
  let last: Promise<unknown> | null = null;
  let isGone = false;

  function send(action: string, payload: object, timeoutMs: number): Promise<CallAnswer> {
    if (isGone) return Promise.resolve({ kind: 'gone' });
    return new Promise((resolve) => {
      const id = `${ownIdPrefix}${randomBytes(16).toString('base64url')}`;
      const settle = (answer: CallAnswer) => {
        clearTimeout(timer);
        pending.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle({ kind: 'timeout' }), timeoutMs);
      pending.set(id, settle);
      if (!connection.send(buildCall(id, action, payload))) settle({ kind: 'gone' });
    });
  }

  const channel = {
    isUsed: false,
    call: (action: string, payload: object, timeoutMs: number) => {
      channel.isUsed = true;
      const answer = (last ?? Promise.resolve()).then(() => send(action, payload, timeoutMs));
      last = answer;
      return answer;
    },
    settle: (frame: Frame) => {
      if (!('messageId' in frame) || frame.messageId?.startsWith(ownIdPrefix) !== true)
        return false;
      if (frame.kind === 'call' || frame.kind === 'send') return false;
      const settle = pending.get(frame.messageId);
      if (frame.kind === 'call-result') settle?.({ kind: 'result', payload: frame.payload });
      else if (frame.kind === 'call-error') {
        settle?.({ kind: 'error', code: frame.code, description: frame.description });
      } else settle?.({ kind: 'error', code: 'FormatViolation', description: '' });
      return true;
    },
    abandon: () => {
      isGone = true;
      for (const settle of [...pending.values()]) settle({ kind: 'gone' });
    },
  };
  return channel;
}
