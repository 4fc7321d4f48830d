/** Who may import whom. ARCHITECTURE.md says why; tests/architecture proves that it bites. */

const pure = [
  '^lib/(business-time|capture|diagnosis|ocpp|format|vendors)/',
  '^lib/access/(actor|policy)\\.ts$',
  '^lib/[^/]+/[a-z-]*schemas\\.ts$',
  '^lib/[^/]+/(account|level|password|ticket|view)-values\\.ts$',
  '^lib/mail/incoming/schemas\\.ts$',
  '^lib/cpms/(address-range|authentication-modes)\\.ts$',
  '^lib/access-logs/formats/',
  '^lib/canned-replies/(reply-variables|markdown-value|fill-reply|check-template|starting-set)\\.ts$',
  '^lib/(routes|errors|form-state)\\.ts$',
];
const features =
  '^lib/(tenants|cpms|sites|chargers|credentials|attempts|episodes|overview|unknown-identities|shared-problems|fixes|bulk-fixes|charger-moves|client-authorities|finder|pasted-logs|presence|teams|ticket-views|tickets|service-levels|canned-replies|mail|audit|users|live|commands|api-keys|reports|access-logs|webhooks)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An alias that does not resolve would let every other rule pass in silence.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'app-goes-through-verbs',
      comment: 'Pages never touch the database or another process.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(db|gateway|worker|runtime|simulator)/' },
    },
    {
      name: 'components-are-markup',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|lib)/', pathNot: pure },
    },
    {
      name: 'processes-without-the-portal',
      severity: 'error',
      from: { path: '^lib/(gateway|worker|simulator)/' },
      to: {
        path: '^(app|components|lib/server)/|(^|/)node_modules/(next|next-auth|react|react-dom)/',
      },
    },
    {
      name: 'features-without-frameworks',
      severity: 'error',
      from: { path: features },
      to: {
        path: '^(app|components|lib/(server|gateway|worker|runtime|simulator))/|(^|/)node_modules/(next|next-auth|react|react-dom)/',
      },
    },
    {
      name: 'internal-stays-inside',
      severity: 'error',
      from: { path: '^lib/([a-z-]+)/' },
      to: { path: '^lib/[a-z-]+/internal\\.ts$', pathNot: '^lib/$1/' },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      from: { path: pure, pathNot: '(\\.test|/check-rule)\\.ts$' },
      to: { pathNot: [...pure, '(^|/)node_modules/zod/'] },
    },
    {
      name: 'next-auth-in-one-file',
      severity: 'error',
      from: { pathNot: '^lib/server/next-auth\\.ts$' },
      to: { path: '(^|/)node_modules/next-auth/' },
    },
    {
      name: 'clients-are-built-at-the-roots',
      comment: 'A Prisma client is built only where a process is put together.',
      severity: 'error',
      from: {
        pathNot:
          '^lib/db/|^lib/server/database\\.ts$|^lib/(gateway|worker)/main\\.ts$|^lib/(runtime|simulator)/|^prisma/|^tests/',
      },
      to: { path: '^lib/db/database\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|lib/db/generated' },
    exclude: { path: '\\.next|\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
