import type { Dialect } from '@/lib/diagnosis/facts';
import type { BehaviourCounts } from './behaviours';
import type { CpmsKind } from './simulated-cpms';

/** A tenant of a scenario before its chargers are made up. */
export type TenantPlan = {
  slug: string;
  name: string;
  timeZone: string;
  cpmses: readonly {
    name: string;
    dialect: Dialect | null;
    heartbeatIntervalSeconds: number;
    connectionsPerMinute: number;
    simulated: { kind: CpmsKind; path: string } | null;
  }[];
  /** Name, street and short name of each site; the short name is part of the identities. */
  sites: readonly (readonly [name: string, address: string, short: string])[];
  identityOf: (site: string, number: number) => string;
  chargersPerSite: number;
  failing: BehaviourCounts;
  /** Short name of the site at which those of `site-outage` are. */
  outageSite?: string;
  /** Name of the customer who owns the chargers of the first site. */
  customer?: string;
};

const steveEndpoint = '/websocket/CentralSystemService';

function cpms(
  name: string,
  dialect: Dialect | null,
  simulated: { kind: CpmsKind; path: string },
  heartbeatIntervalSeconds = 300,
): TenantPlan['cpmses'][number] {
  return { name, dialect, heartbeatIntervalSeconds, connectionsPerMinute: 10, simulated };
}

const padded = (number: number, length: number) => String(number).padStart(length, '0');

const nordlicht: TenantPlan = {
  slug: 'nordlicht',
  name: 'Nordlicht Energie',
  customer: 'Kaja Brandt',
  timeZone: 'Europe/Berlin',
  cpmses: [
    cpms('SteVe', 'steve', { kind: 'steve', path: `/steve${steveEndpoint}` }),
    cpms('SteVe Süd', 'steve', { kind: 'steve', path: `/steve-sued${steveEndpoint}` }, 600),
    cpms('OCPP.Core pilot', 'ocpp-core', { kind: 'ocpp-core', path: '/OCPP' }),
    cpms('Partner CPMS', null, { kind: 'java-websocket', path: '/partner' }),
    cpms('Legacy CPMS', null, { kind: 'down', path: '/legacy' }),
    cpms('Trade fair CPMS', null, { kind: 'slow', path: '/fair' }),
    cpms('Harbour CPMS', null, { kind: 'expired-certificate', path: '/harbour' }),
    cpms('Moved CPMS', null, { kind: 'redirecting', path: '/moved' }),
    cpms('Test CPMS', null, { kind: 'faulty', path: '/test' }),
  ],
  sites: [
    ['Hamburg Altona', 'Große Elbstraße 21, 22767 Hamburg', 'HAM-A'],
    ['Hamburg Hafen', 'Überseeallee 4, 20457 Hamburg', 'HAM-H'],
    ['Bremen Mitte', 'Am Wall 113, 28195 Bremen', 'HB-M'],
    ['Kiel Bahnhof', 'Sophienblatt 25, 24114 Kiel', 'KI-B'],
    ['Lübeck Rathaus', 'Breite Straße 62, 23552 Lübeck', 'HL-R'],
    ['Rostock Strom', 'Am Strande 2, 18055 Rostock', 'HRO-S'],
    ['Hannover Messe', 'Messegelände 1, 30521 Hannover', 'H-MES'],
    ['Oldenburg Markt', 'Markt 3, 26122 Oldenburg', 'OL-M'],
    ['Flensburg Nord', 'Nordstraße 8, 24937 Flensburg', 'FL-N'],
    ['Schwerin Depot', 'Wismarsche Straße 140, 19053 Schwerin', 'SN-D'],
  ],
  identityOf: (site, number) => `NL-${site}-${padded(number, 3)}`,
  chargersPerSite: 15,
  failing: {
    ...{ 'no-credentials': 2, 'empty-password': 1, 'previous-password': 3, 'hex-of-password': 2 },
    ...{ 'password-of-neighbour': 1, 'username-mismatch': 1, 'identity-in-other-case': 2 },
    ...{ 'identity-with-other-separators': 1, deleted: 1, 'never-registered': 2, garbage: 1 },
    ...{ 'retry-storm': 1, 'distrusts-certificate': 2, 'old-tls': 1, 'plain-on-tls-port': 1 },
    ...{ 'wrong-path': 2, 'no-subprotocol': 1, 'drops-after-accept': 2, 'shared-identity': 1 },
    ...{ silent: 4, absent: 3, flaky: 5, 'mended-later': 3, 'site-outage': 13 },
    ...{ 'unknown-to-cpms': 2, 'password-differs-at-cpms': 1, 'unknown-to-ocpp-core': 1 },
    ...{ 'cpms-hides-reason': 1, 'cpms-down': 2, 'cpms-slow': 1, 'cpms-certificate-expired': 1 },
    ...{ 'cpms-redirects': 1, 'cpms-fault': 1 },
  },
  outageSite: 'FL-N',
};

const rivo: TenantPlan = {
  slug: 'rivo',
  name: 'Rivo Parking',
  timeZone: 'Europe/Amsterdam',
  cpmses: [cpms('CitrineOS', 'citrineos', { kind: 'citrineos', path: '/citrineos' })],
  sites: [
    ['Amsterdam P1', 'Stationsplein 9, 1012 AB Amsterdam', 'AMS_P1'],
    ['Amsterdam P2', 'Museumplein 6, 1071 DJ Amsterdam', 'AMS_P2'],
    ['Utrecht Jaarbeurs', 'Jaarbeursplein 6, 3521 AL Utrecht', 'UTR_JB'],
    ['Rotterdam Kop', 'Wilhelminakade 81, 3072 AP Rotterdam', 'RTM_KZ'],
    ['Den Haag Zuid', 'Grote Marktstraat 2, 2511 BJ Den Haag', 'GVC_ZD'],
    ['Eindhoven Licht', 'Lichttoren 32, 5611 BJ Eindhoven', 'EHV_LT'],
  ],
  identityOf: (site, number) => `RIVO_${site}_${padded(number, 2)}`,
  chargersPerSite: 16,
  failing: {
    ...{ 'no-credentials': 1, 'empty-password': 1, 'previous-password': 2, 'hex-of-password': 1 },
    ...{ 'password-of-neighbour': 1, 'username-mismatch': 1, 'identity-in-other-case': 1 },
    ...{ 'identity-with-other-separators': 2, 'wrong-tenant': 2, 'never-registered': 2 },
    ...{ 'retry-storm': 1, 'crowded-address': 14, 'distrusts-certificate': 1, 'old-tls': 1 },
    ...{ 'wrong-path': 1, 'no-subprotocol': 1, 'drops-after-accept': 1, silent: 2, absent: 2 },
    ...{ flaky: 3, 'mended-later': 2, 'cpms-limit': 1 },
  },
};

const campus: TenantPlan = {
  slug: 'campus-west',
  name: 'Campus West',
  timeZone: 'Europe/London',
  cpmses: [
    {
      name: 'Built-in',
      dialect: null,
      heartbeatIntervalSeconds: 60,
      connectionsPerMinute: 20,
      simulated: null,
    },
  ],
  sites: [
    ['Car park A', '1 College Road, Bristol BS8 1AA', 'A'],
    ['Car park B', '14 College Road, Bristol BS8 1AB', 'B'],
    ['Workshop', '3 Tower Lane, Bristol BS1 2AA', 'W'],
  ],
  identityOf: (site, number) => `cw-${site.toLowerCase()}-${padded(number, 2)}`,
  chargersPerSite: 18,
  failing: {
    ...{ 'no-credentials': 1, 'empty-password': 1, 'previous-password': 1, 'hex-of-password': 1 },
    ...{ 'identity-in-other-case': 1, deleted: 1, 'never-registered': 1, 'plain-on-tls-port': 1 },
    ...{ 'no-subprotocol': 1, 'drops-after-accept': 1, silent: 1, absent: 2, flaky: 1 },
    ...{ 'mended-later': 1 },
  },
};

export const demoTenants: readonly TenantPlan[] = [
  nordlicht,
  { ...rivo, customer: 'Bram Visser' },
  { ...campus, customer: 'Ellie Hart' },
];

/** One charger of each kind, for tests that drive the real thing. */
export const smallTenants: readonly TenantPlan[] = [
  {
    ...nordlicht,
    sites: nordlicht.sites.slice(0, 3),
    chargersPerSite: 12,
    failing: {
      ...{ 'no-credentials': 1, 'empty-password': 1, 'previous-password': 1 },
      ...{ 'hex-of-password': 1, 'password-of-neighbour': 1, 'username-mismatch': 1 },
      ...{ 'identity-in-other-case': 1, 'never-registered': 1, deleted: 1, 'wrong-path': 1 },
      ...{ 'retry-storm': 1, 'no-subprotocol': 1, 'drops-after-accept': 1 },
      ...{ 'distrusts-certificate': 1, silent: 1, absent: 1 },
      ...{ 'unknown-to-cpms': 1, 'password-differs-at-cpms': 1, 'unknown-to-ocpp-core': 1 },
      ...{ 'cpms-hides-reason': 1, 'cpms-down': 1, 'cpms-slow': 1, 'cpms-redirects': 1 },
      ...{ 'cpms-certificate-expired': 1, 'cpms-fault': 1 },
    },
  },
  { ...rivo, sites: rivo.sites.slice(0, 1), chargersPerSite: 3, failing: { 'cpms-limit': 1 } },
  { ...campus, sites: campus.sites.slice(0, 1), chargersPerSite: 3, failing: {} },
];
