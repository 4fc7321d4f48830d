import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does when a message has been handed over whole. */
type AtData = 'accept' | 'drop-after-accepting' | 'take-and-hold' | 'hold' | 'later' | 'never';

export type TestMailServer = {
  url: string;
  /** Everything that was taken, also what the client was not told of. */
  taken: ParsedMail[];
  atData: AtData;
  /** Messages that wait for an answer which does not come. */
  held: number;
  stop: () => Promise<void>;
};

/** A real SMTP server on a free port. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const taken: ParsedMail[] = [];
  const state: { atData: AtData; held: number } = { atData: 'accept', held: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, callback) => {
      if (password === 'right') callback(null, { user: 'exolink' });
      else callback(new Error('Wrong password'));
    },
    onData: (stream, _session, callback) => {
      simpleParser(stream).then((mail) => {
        const { atData } = state;
        if (atData === 'hold') {
          state.held += 1;
          return;
        }
        const refused = refusals[atData];
        if (refused !== undefined) {
          callback(Object.assign(new Error(refused.text), { responseCode: refused.code }));
          return;
        }
        taken.push(mail);
        if (atData === 'accept') callback();
        if (atData !== 'drop-after-accepting') return;
        // Taken, and the line is cut before the client hears of it.
        for (const connection of server.connections) connection._socket.destroy();
      }, callback);
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const found = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${found}`,
    taken,
    get atData() {
      return state.atData;
    },
    set atData(value) {
      state.atData = value;
    },
    get held() {
      return state.held;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const refusals: Partial<Record<AtData, { text: string; code: number }>> = {
  later: { text: 'Try again', code: 451 },
  never: { text: 'No such mailbox', code: 550 },
};
