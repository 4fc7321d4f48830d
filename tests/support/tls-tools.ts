import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that the tests of TLS use as clients, and Debian's packages that they come in. */
const packages = { openssl: 'openssl', 'gnutls-cli': 'gnutls-bin', python3: 'python3' } as const;
export type TlsTool = keyof typeof packages;

/**
 * Installs what is missing where apt may be used, and returns what is there then. Tests name
 * what is not in the titles of those that they skip.
 */
export function ensureTlsTools(): ReadonlySet<TlsTool> {
  const all = Object.keys(packages) as TlsTool[];
  const missing = all.filter((tool) => !isThere(tool));
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const names = missing.map((tool) => packages[tool]);
    process.stdout.write(`Installing clients for the tests of TLS: ${names.join(' ')}\n`);
    // Others may be installing something at the same time.
    const patiently = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
    run('apt-get', ['update', ...patiently]);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...patiently, ...names]);
  }
  return new Set(all.filter(isThere));
}

function isThere(tool: TlsTool): boolean {
  const version = tool === 'openssl' ? 'version' : '--version';
  return spawnSync(tool, [version], { stdio: 'ignore' }).status === 0;
}

function run(command: string, words: readonly string[]): void {
  spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
