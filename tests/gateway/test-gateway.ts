import pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { AttemptEvent, GatewayEvent, Recorder } from '@/lib/attempts/gateway-event';
import { gatewayEventSchema } from '@/lib/attempts/gateway-event';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import { createGateway, type Gateway } from '@/lib/gateway/create-gateway';
import type { GatewayOptions, GatewayTuning } from '@/lib/gateway/gateway-options';
import { issueRoot, issueServer, type KeyPair } from '@/lib/runtime/issue-certificate';
import { silentLog } from '@/tests/support/silent-log';
import { openPostgresProxy, type PostgresProxy } from './postgres-proxy';
import { useTestDatabase, type TestDatabase } from '@/tests/support/test-database';

const waitMs = 8_000;

const secret = 'a secret for tests that is long enough';
export const testFingerprintKey = fingerprintKey(secret);
export const testSealingKey = sealingKey(secret);

export type TestGateway = {
  readonly database: TestDatabase;
  readonly gateway: Gateway;
  readonly pool: pg.Pool;
  /** Its way to the database, where the test asked for one that can be cut. */
  readonly proxy: PostgresProxy;
  /** The root that its certificates were issued by, PEM. */
  readonly ca: string;
  /** Certificates of the gateway as they are issued at that moment. */
  issueAt: (at: Date) => Promise<GatewayOptions['certificates']>;
  /** Everything recorded since the test began. */
  readonly events: readonly GatewayEvent[];
  /** Begins anew within a test. */
  forget: () => void;
  attempts: () => AttemptEvent[];
  /** Resolves with the attempts recorded in this test once there are so many. */
  waitForAttempts: (count: number) => Promise<AttemptEvent[]>;
  waitForEvent: <Type extends GatewayEvent['type']>(
    type: Type,
    matches?: (event: Extract<GatewayEvent, { type: Type }>) => boolean,
  ) => Promise<Extract<GatewayEvent, { type: Type }>>;
};

/** A gateway on free ports over the test file's own database; what it records stays in memory. */
export function useGateway(
  tuning: Partial<GatewayTuning> = {},
  options: { isDatabaseCuttable?: boolean; trustedProxies?: readonly string[] } = {},
): TestGateway {
  const database = useTestDatabase();
  const opened: { gateway?: Gateway; pool?: pg.Pool; root?: KeyPair; proxy?: PostgresProxy } = {};
  const events: GatewayEvent[] = [];
  const waiting = new Set<() => void>();
  const recorder: Recorder = {
    record: (event) => {
      // Parsed here, so that a test fails on evidence that the database would never give back.
      events.push(gatewayEventSchema.parse(event));
      for (const check of waiting) check();
    },
    flush: () => Promise.resolve(),
  };

  beforeAll(async () => {
    opened.root = await issueRoot('Test root', new Date());
    const certificates = await issueAt(new Date());
    if (options.isDatabaseCuttable === true) opened.proxy = await openPostgresProxy(database.url);
    const pool = new pg.Pool({
      connectionString: opened.proxy?.url ?? database.url,
      max: 4,
      options: '-c app.tenants=*',
    });
    // Dropping the database ends its connections.
    pool.on('error', () => undefined);
    opened.pool = pool;
    opened.gateway = await createGateway({
      host: '127.0.0.1',
      wsPort: 0,
      wssPort: 0,
      adminPort: 0,
      certificates,
      pool,
      recorder,
      fingerprintKey: testFingerprintKey,
      sealingKey: testSealingKey,
      portalUrl: 'https://portal.example',
      node: 'test-gateway',
      now: () => new Date(),
      log: silentLog,
      ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
      tuning: { drainMs: 50, settleMs: 20, ...tuning },
    });
  });
  beforeEach(() => {
    events.length = 0;
  });
  afterAll(async () => {
    await opened.gateway?.close();
    await opened.pool?.end();
    await opened.proxy?.close();
  });

  async function issueAt(at: Date): Promise<GatewayOptions['certificates']> {
    const root = opensWith('root');
    const names = ['localhost', '127.0.0.1'];
    const pairs = (['ecdsa', 'rsa'] as const).map((type) => issueServer(root, names, type, at));
    return (await Promise.all(pairs)).map(({ certificate, key }) => ({ cert: certificate, key }));
  }

  function until<Value>(find: () => Value | undefined, what: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        const seen = events.map((event) => event.type).join(', ');
        reject(new Error(`Waited in vain for ${what}. Recorded so far: ${seen || 'nothing'}.`));
      }, waitMs);
      waiting.add(check);
      check();
    });
  }
  const attempts = () => events.filter((event) => event.type === 'attempt');
  const opensWith = <Name extends keyof typeof opened>(name: Name) => {
    const value = opened[name];
    if (value === undefined) throw new Error('The gateway is open from beforeAll on.');
    return value as NonNullable<(typeof opened)[Name]>;
  };
  return {
    database,
    events,
    attempts,
    forget: () => {
      events.length = 0;
    },
    get gateway() {
      return opensWith('gateway');
    },
    get pool() {
      return opensWith('pool');
    },
    get proxy() {
      return opensWith('proxy');
    },
    get ca() {
      return opensWith('root').certificate;
    },
    issueAt,
    waitForAttempts: (count) =>
      until(() => (attempts().length >= count ? attempts() : undefined), `${count} attempts`),
    waitForEvent: <Type extends GatewayEvent['type']>(
      type: Type,
      matches: (event: Extract<GatewayEvent, { type: Type }>) => boolean = () => true,
    ) =>
      until(
        () =>
          events.find(
            (event): event is Extract<GatewayEvent, { type: Type }> =>
              event.type === type && matches(event as Extract<GatewayEvent, { type: Type }>),
          ),
        `an event ${type}`,
      ),
  };
}
