import type { Settings } from './settings';

/** What the person at the terminal needs to know once everything runs. */
export function readyMessage(
  settings: Settings,
  facts: {
    operatorLink: string | null;
    users: readonly { role: string; email: string; password: string }[];
    rootFile: string | null;
  },
): string {
  const entries: [string, string][] = [
    ['Portal', settings.portalUrl],
    ['Chargers', `${settings.stationUrl}/{tenant}/{identity}`],
    ['', `${settings.stationTlsUrl}/{tenant}/{identity}`],
  ];
  if (facts.rootFile !== null) {
    entries.push(['Root CA', `${facts.rootFile} (chargers must trust it for wss)`]);
  }
  const where = settings.DATABASE_URL === undefined ? '' : ', and the database of DATABASE_URL';
  entries.push(['Data', `${settings.dataDirectory}${where}`]);
  for (const [index, user] of facts.users.entries()) {
    const label = index === 0 ? 'Demo users' : '';
    entries.push([label, `${user.role.padEnd(9)} ${user.email.padEnd(32)} ${user.password}`]);
  }
  if (facts.operatorLink !== null) {
    entries.push(['Sign in', `${facts.operatorLink} (works once)`]);
  }
  const lines = entries.map(([label, text]) => `  ${label.padEnd(12)}${text}`);
  return ['', 'Exolink Support is running. Ctrl-C stops it.', ...lines, ''].join('\n');
}
