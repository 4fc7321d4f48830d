import { everyone, managers, owned, staff, type RouteEntry, type Things } from './entry';
import { ticketRoutes } from './ticket-routes';

/** Every route of the portal that is no page: where it is, and who may call it. Kept whole by a test. */

const chargers = '(portal)/chargers';

/** A file without lines: read and answered, and nothing comes of it. */
const importOf = ({ tenant, importId }: Things) => ({
  tenantId: tenant.id,
  importId,
  text: 'identity\n',
});

const csvRoute = (name: string): RouteEntry => ({
  file: `api/v1/${name}.csv/route.ts`,
  path: () => `/api/v1/${name}.csv`,
  readers: staff,
});

export const apiRoutes: readonly RouteEntry[] = [
  {
    file: '(portal)/bulk-fixes/[bulkId]/passwords/route.ts',
    path: ({ bulk }) => `/bulk-fixes/${bulk.id}/passwords`,
    readers: staff,
    isPersonal: true,
    send: () => ({}),
  },
  { file: 'healthz/route.ts', path: () => '/healthz', readers: 'anyone' },
  { file: 'readyz/route.ts', path: () => '/readyz', readers: 'anyone' },
  {
    file: 'api/auth/[...nextauth]/route.ts',
    path: () => '/api/auth/session',
    readers: 'anyone',
  },
  csvRoute('chargers'),
  csvRoute('ticket-report'),
  {
    // For programs: without a key it refuses everybody, whatever their cookie.
    file: 'api/v1/attempts/route.ts',
    path: () => '/api/v1/attempts',
    readers: 'keys',
    send: () => [],
  },
  {
    file: 'api/v1/mail/route.ts',
    path: () => '/api/v1/mail',
    readers: 'keys',
    send: () => ({}),
  },
  { file: 'api/v1/root-ca.pem/route.ts', path: () => '/api/v1/root-ca.pem', readers: everyone },
  { file: 'api/v1/root-ca.der/route.ts', path: () => '/api/v1/root-ca.der', readers: everyone },
  { file: 'api/v1/find/route.ts', path: () => '/api/v1/find?q=charger', readers: everyone },
  {
    file: 'api/v1/diagnose/route.ts',
    path: () => '/api/v1/diagnose',
    readers: 'anyone',
    send: () => ({ log: 'HTTP/1.1 401 Unauthorized' }),
  },
  { file: 'api/live/overview/route.ts', path: () => '/api/live/overview', readers: everyone },
  owned('api/live/chargers/[chargerId]', ({ charger }) => `/api/live/chargers/${charger.id}`),
  ...ticketRoutes,
  {
    file: `${chargers}/new/similar/route.ts`,
    path: ({ tenant, charger }) =>
      `/chargers/new/similar?tenant=${tenant.id}&identity=${charger.identity.toLowerCase()}`,
    readers: managers,
    isOwned: true,
  },
  {
    file: `${chargers}/import/preview/route.ts`,
    path: () => '/chargers/import/preview',
    readers: managers,
    isOwned: true,
    send: importOf,
  },
  {
    file: `${chargers}/import/run/route.ts`,
    path: () => '/chargers/import/run',
    readers: managers,
    isOwned: true,
    send: importOf,
  },
  {
    file: `${chargers}/import/progress/[importId]/route.ts`,
    path: ({ importId }) => `/chargers/import/progress/${importId}`,
    readers: managers,
    isOwned: true,
  },
];
