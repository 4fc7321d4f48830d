import type { CommandKind, CommandOutcome } from '@/lib/commands/schemas';

/** How an outcome looks: the state whose colour and shape it shares. */
export type OutcomeWords = { tone: 'connected' | 'waiting' | 'refused'; text: string };

const asked: Partial<Record<CommandKind, string>> = {
  restart: 'The charger restarts. It will connect again by itself.',
  trigger: 'The charger sends it now.',
  'close-session': 'The connection was closed. The charger will connect again by itself.',
  'install-root': 'The charger has stored the certificate.',
  'set-password': 'The charger has taken the password. It connects again with it.',
  configure: 'The charger has taken the settings.',
  'write-setting': 'The charger has taken the setting.',
};

/** What came of a command, in a sentence for the person who asked. */
export function commandOutcomeWords(kind: CommandKind, outcome: CommandOutcome): OutcomeWords {
  if (outcome.handshake !== undefined) return handshakeWords(outcome.handshake);
  const said =
    outcome.detail === null || outcome.detail === '' ? '' : ` It said: ${outcome.detail}.`;
  switch (outcome.status) {
    case 'accepted':
      return { tone: 'connected', text: asked[kind] ?? 'The charger agreed.' };
    case 'reboot-required':
      return { tone: 'waiting', text: 'Taken, and in force once the charger has restarted.' };
    case 'rejected':
      return { tone: 'refused', text: `The charger refused.${said}` };
    case 'not-supported':
      return { tone: 'refused', text: `The charger does not support this.${said}` };
    case 'timeout':
      return {
        tone: 'waiting',
        text: 'No answer came in time. It may still have been carried out.',
      };
    case 'disconnected':
      return { tone: 'waiting', text: 'The connection ended before the charger answered.' };
    case 'not-connected':
      return { tone: 'waiting', text: outcome.detail ?? 'The charger is not connected any more.' };
    case 'cancelled':
      return { tone: 'waiting', text: 'It was taken back before it was sent.' };
    case 'expired':
      return { tone: 'waiting', text: 'The charger did not come in time, so nothing was sent.' };
    case 'failed':
      return { tone: 'refused', text: `It did not work.${said}` };
  }
}

type Handshake = NonNullable<CommandOutcome['handshake']>;

function handshakeWords(handshake: Handshake): OutcomeWords {
  const { durationMs, reason, sentence, status, subprotocol } = handshake;
  const time = `${Math.max(1, Math.round(durationMs))} ms`;
  if (handshake.problem === null) {
    const version = subprotocol === null ? '' : ` with ${subprotocol}`;
    return {
      tone: 'connected',
      text: `The CPMS let the charger in${version}, in ${time}. What is wrong lies before the CPMS: at the charger, the network or its password here.`,
    };
  }
  const exact =
    status === null
      ? `No answer after ${time}${handshake.errorCode === null ? '' : ` (${handshake.errorCode})`}.`
      : `The CPMS answered ${status}${reason === null || reason === '' ? '' : ` ${reason}`} in ${time}.`;
  return { tone: 'refused', text: sentence === null ? exact : `${exact} ${sentence}` };
}
