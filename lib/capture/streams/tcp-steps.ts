import type { AddStep } from '@/lib/capture/protocols/step';
import type { ConnectionListener } from './tcp-connection';

const labels = { syn: 'SYN', 'syn-again': 'SYN again', 'syn-ack': 'SYN, ACK' } as const;

/** The arrows of TCP itself. */
export function tcpSteps(
  add: AddStep,
): Pick<ConnectionListener, 'handshake' | 'end' | 'zeroWindow'> {
  return {
    handshake: (side, what, atMs) => {
      const tone = what === 'syn-again' ? 'bad' : 'quiet';
      add({ atMs, from: side, label: labels[what], tone });
    },
    end: (side, how, atMs) => {
      const isReset = how === 'rst';
      add({
        atMs,
        from: side,
        label: isReset ? 'RST' : 'FIN',
        detail: isReset ? 'breaks the connection off' : 'ends the connection',
        tone: isReset ? 'bad' : 'quiet',
      });
    },
    zeroWindow: (side, atMs) => {
      add({ atMs, from: side, label: 'Window of 0', detail: 'takes no more bytes', tone: 'bad' });
    },
  };
}
