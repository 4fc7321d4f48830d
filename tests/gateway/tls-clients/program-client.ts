import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { PlainWish, TlsClient, TlsWish } from './tls-wish';

const oddCiphers = 'CAMELLIA256-SHA:DHE-RSA-CAMELLIA256-SHA:@SECLEVEL=0';

export const openssl: TlsClient = (wish, port) => {
  if (wish.kind !== 'tls') throw new Error('openssl s_client begins with TLS at once.');
  return run(['openssl', ...opensslArguments(wish, port)], wish.send ?? '');
};

function opensslArguments(wish: TlsWish, port: number): string[] {
  const { certificate, clock, serverName, version } = wish;
  return [
    ...['s_client', '-quiet', '-connect', `127.0.0.1:${port}`, '-CAfile', wish.ca],
    ...['-servername', serverName, '-verify_hostname', serverName, '-verify_return_error'],
    ...(version === undefined
      ? []
      : [`-${version.toLowerCase().replace('v', '').replace('.', '_')}`]),
    ...(isOld(version) ? ['-cipher', 'ALL:@SECLEVEL=0'] : []),
    ...(wish.hasOddCiphers === true ? ['-cipher', oddCiphers] : []),
    ...(clock === undefined ? [] : ['-attime', String(Math.floor(clock.getTime() / 1000))]),
    ...(certificate === undefined
      ? []
      : ['-cert', certificate.certFile, '-key', certificate.keyFile]),
  ];
}

export const gnutls: TlsClient = (wish, port) => {
  const where = ['-p', String(port), '127.0.0.1'];
  if (wish.kind !== 'tls') {
    const isClosed = wish.kind === 'close';
    return run(
      ['gnutls-cli', '--starttls', ...where],
      wish.kind === 'plain' ? wish.send : '',
      isClosed,
    );
  }
  return run(['gnutls-cli', ...gnutlsArguments(wish), ...where], wish.send ?? '');
};

function gnutlsArguments(wish: TlsWish): string[] {
  const { certificate, serverName, version } = wish;
  const only =
    version === undefined
      ? ''
      : `:-VERS-ALL:+VERS-TLS${version === 'TLSv1' ? '1.0' : version.slice(4)}`;
  const priority =
    wish.hasOddCiphers === true
      ? 'NORMAL:-VERS-ALL:+VERS-TLS1.2:-CIPHER-ALL:+CAMELLIA-256-CBC:+CAMELLIA-256-GCM'
      : `NORMAL${only}`;
  return [
    ...['--logfile=/dev/null', `--x509cafile=${wish.ca}`, `--sni-hostname=${serverName}`],
    ...[`--verify-hostname=${serverName}`, `--priority=${priority}`],
    ...(certificate === undefined
      ? []
      : [`--x509certfile=${certificate.certFile}`, `--x509keyfile=${certificate.keyFile}`]),
  ];
}

export const python: TlsClient = (wish, port) => {
  const script = path.join(import.meta.dirname, 'tls-client.py');
  return run(['python3', script, JSON.stringify({ ...pythonWish(wish), port })], null);
};

function pythonWish(wish: TlsWish | PlainWish) {
  if (wish.kind !== 'tls') return wish;
  const { certificate, hasOddCiphers, version, ...rest } = wish;
  const ciphers = hasOddCiphers === true ? oddCiphers : isOld(version) ? 'ALL:@SECLEVEL=0' : null;
  return {
    ...rest,
    version: hasOddCiphers === true ? 'TLSv1.2' : version,
    ciphers,
    cert: certificate?.certFile,
    key: certificate?.keyFile,
  };
}

function isOld(version: TlsWish['version']): boolean {
  return version === 'TLSv1' || version === 'TLSv1.1';
}

/** Input stays open to the end: a client that reads its end would close before the answer. */
async function run(command: string[], input: string | null, closesInput = false): Promise<string> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString('latin1');
  });
  child.stderr?.resume();
  child.stdin?.on('error', () => undefined);
  if (input !== null) child.stdin?.write(input);
  if (closesInput) child.stdin?.end();
  await once(child, 'close');
  return output;
}
