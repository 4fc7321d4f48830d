import { createServer } from 'node:net';
import { StartProblem } from './start-problem';

export type WantedPort = { port: number; host: string | undefined; variable: string };

/** @throws StartProblem with a line for each port that cannot be opened. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const problems: string[] = [];
  for (const [index, one] of wanted.entries()) {
    const earlier = wanted.slice(0, index).find((other) => other.port === one.port);
    const problem =
      earlier === undefined
        ? await problemOf(one)
        : `${earlier.variable} and ${one.variable} are both ${one.port}. Give each its own port.`;
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) throw new StartProblem(...problems);
}

async function problemOf({ port, host, variable }: WantedPort): Promise<string | null> {
  const code = await tryToListen(port, host);
  switch (code) {
    case null:
      return null;
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop the program that uses it, or choose another port: ${variable}=${port + 100} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023: ${variable}=${port + 10_000} npm start`;
    case 'EADDRNOTAVAIL':
      return `${host ?? 'It'} is not an address of this machine. Correct ${variable.replace(/(_WSS?)?_PORT$/, '_HOST')}.`;
    default:
      return `Port ${port} cannot be opened (${code}). Choose another: ${variable}=${port + 100} npm start`;
  }
}

function tryToListen(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
