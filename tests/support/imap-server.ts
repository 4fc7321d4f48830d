import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** `told`: of how many messages it knows. */
type Session = { idleTag: string | null; told: number };
type Message = { uid: number; raw: Buffer; isSeen: boolean };

export type TestImapServer = {
  url: string;
  messages: Message[];
  /** Puts a message into the mailbox and tells who waits. */
  deliver: (raw: string | Buffer) => void;
  /** Ends every connection without a word. */
  cut: () => void;
  stop: () => Promise<void>;
};

/**
 * A small IMAP4rev1 server over a real socket: one user, one mailbox, and of the commands those
 * that reading unread mail needs.
 */
export async function startImapServer(): Promise<TestImapServer> {
  const messages: Message[] = [];
  const sockets = new Map<Socket, Session>();
  const server = createServer((socket) => {
    sockets.set(socket, { idleTag: null, told: 0 });
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE] Ready\r\n');
    let buffer = '';
    socket.on('data', (data) => {
      buffer += data.toString('latin1');
      for (let end = buffer.indexOf('\r\n'); end !== -1; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        answer(socket, line);
      }
    });
  });

  function tell(socket: Socket, session: Session): void {
    if (session.told === messages.length) return;
    session.told = messages.length;
    socket.write(`* ${messages.length} EXISTS\r\n`);
  }

  function answer(socket: Socket, line: string): void {
    const session = sockets.get(socket);
    if (session === undefined) return;
    if (line.toUpperCase() === 'DONE') {
      socket.write(`${session.idleTag ?? '*'} OK Idle ended\r\n`);
      session.idleTag = null;
      return;
    }
    const [tag = '', ...rest] = line.split(' ');
    const words = rest[0]?.toUpperCase() === 'UID' ? rest.slice(1) : rest;
    const command = words[0]?.toUpperCase() ?? '';
    const ok = (...lines: string[]) => {
      for (const one of lines) socket.write(`* ${one}\r\n`);
      if (command === 'SEARCH' || command === 'STORE') tell(socket, session);
      socket.write(`${tag} OK Done\r\n`);
    };
    switch (command) {
      case 'LOGIN':
        if (line.includes('right')) ok();
        else socket.write(`${tag} NO [AUTHENTICATIONFAILED] Wrong password\r\n`);
        return;
      case 'CAPABILITY': {
        ok('CAPABILITY IMAP4rev1 IDLE');
        return;
      }
      case 'LIST':
      case 'LSUB': {
        ok(`${command} () "/" "INBOX"`);
        return;
      }
      case 'SELECT':
        session.told = messages.length;
        {
          ok(
            'FLAGS (\\Seen)',
            `${messages.length} EXISTS`,
            'OK [PERMANENTFLAGS (\\Seen)] Flags',
            'OK [UIDVALIDITY 1] Valid',
            `OK [UIDNEXT ${messages.length + 1}] Next`,
          );
          return;
        }
      case 'SEARCH': {
        const unseen = messages.filter(({ isSeen }) => !isSeen).map(({ uid }) => uid);
        ok(`SEARCH ${unseen.join(' ')}`.trim());
        return;
      }
      case 'FETCH': {
        const message = messages.find(({ uid }) => uid === Number(words[1]));
        if (message === undefined) {
          ok();
          return;
        }
        const limit = /<0\.(\d+)>/.exec(line)?.[1];
        const raw = message.raw.subarray(0, limit === undefined ? undefined : Number(limit));
        const name = limit === undefined ? 'BODY[]' : 'BODY[]<0>';
        socket.write(`* ${message.uid} FETCH (UID ${message.uid} ${name} {${raw.length}}\r\n`);
        socket.write(raw);
        socket.write(')\r\n');
        ok();
        return;
      }
      case 'STORE': {
        const message = messages.find(({ uid }) => uid === Number(words[1]));
        if (message !== undefined && line.includes('\\Seen')) message.isSeen = true;
        ok();
        return;
      }
      case 'IDLE':
        session.idleTag = tag;
        socket.write('+ idling\r\n');
        tell(socket, session);
        return;
      case 'LOGOUT':
        socket.write('* BYE\r\n');
        ok();
        socket.end();
        return;
      default: {
        ok();
        return;
      }
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const socket of sockets.keys()) socket.destroy();
  };
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `imap://support:right@127.0.0.1:${port}/INBOX`,
    messages,
    deliver: (raw) => {
      messages.push({ uid: messages.length + 1, raw: Buffer.from(raw), isSeen: false });
      for (const [socket, session] of sockets) {
        if (session.idleTag !== null) tell(socket, session);
      }
    },
    cut,
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
