import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { noteGatewayFace } from '@/lib/episodes/note-gateway-face';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { refreshSilentEpisodes } from '@/lib/episodes/refresh-silent-episodes';
import {
  acceptedAttempt,
  diagnosisOf,
  plainEvidence,
  refusedAttempt,
  sessionEnd,
} from '@/tests/support/attempt-event';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, type TestCharger } from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let tenantId: string;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenantId = (await createTenant(database.db)).id;
});
afterAll(() => pool.end());

const minute = 60_000;
const start = new Date('2026-11-23T14:00:00Z');
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * minute);
const longAgo = new Date(0);

/** Connects at `start`, stays a minute, and is quiet since. */
async function goneQuiet(
  options: { transport?: 'ws' | 'wss'; address?: string; gateway?: string; model?: string } = {},
): Promise<TestCharger> {
  const { transport = 'wss', address = '198.51.100.4', gateway = 'one', model } = options;
  const charger = await createCharger(database.db, tenantId, {
    ...(model === undefined ? {} : { model }),
  });
  const plain = acceptedAttempt({ tenantId, chargerId: charger.id, startedAt: start, gateway });
  const attempt = { ...plain, evidence: { ...plain.evidence, transport, address } };
  await recordEvents(pool, [attempt, sessionEnd(attempt, minute)]);
  return charger;
}

async function silenceOf(charger: TestCharger) {
  await openSilentEpisodes(pool, minutesLater(120), longAgo, [charger.id]);
  return shownOf(charger);
}

async function shownOf({ id }: TestCharger) {
  const { episodes } = await inSystemScope(database.db, (tx) =>
    tx.charger.findUniqueOrThrow({ where: { id }, select: { episodes: true } }),
  );
  return diagnosisSchema.parse(episodes[0]?.diagnosis);
}

const first = async (charger: TestCharger) => (await silenceOf(charger)).causes[0]?.causeId;
const face = (value: string, validTo = minutesLater(600_000)) => ({ value, validTo });

describe('the certificate of a gateway', () => {
  it('is to blame when it was replaced as the charger fell silent', async () => {
    await noteGatewayFace(pool, 'one', 'certificate', [face('aa')], minutesLater(-9_000));
    const before = await goneQuiet();
    expect(await first(before)).not.toBe('silent-after-certificate-change');

    await noteGatewayFace(pool, 'one', 'certificate', [face('bb')], minutesLater(3));
    expect(await first(await goneQuiet())).toBe('silent-after-certificate-change');
    expect(await first(await goneQuiet({ transport: 'ws' }))).not.toBe(
      'silent-after-certificate-change',
    );
    expect(await first(await goneQuiet({ gateway: 'other' }))).not.toBe(
      'silent-after-certificate-change',
    );
  });

  it('is not to blame when it was replaced long after, or noted for the first time', async () => {
    await noteGatewayFace(pool, 'two', 'certificate', [face('cc')], minutesLater(1));
    expect(await first(await goneQuiet({ gateway: 'two' }))).not.toMatch(/certificate/);
    await noteGatewayFace(pool, 'two', 'certificate', [face('dd')], minutesLater(100));
    expect(await first(await goneQuiet({ gateway: 'two' }))).not.toMatch(/certificate/);
  });

  it('is to blame, before all else, when it has expired', async () => {
    const expired = face('ee', minutesLater(30));
    await noteGatewayFace(pool, 'three', 'certificate', [expired], minutesLater(-9_000));
    expect(await first(await goneQuiet({ gateway: 'three' }))).toBe('server-certificate-expired');
  });
});

describe('what a silent charger shares with others', () => {
  it('is its network, when most of it is silent', async () => {
    const chargers: TestCharger[] = [];
    for (let index = 1; index <= 5; index += 1) {
      chargers.push(await goneQuiet({ transport: 'ws', address: `203.0.113.${index}` }));
    }
    const ids = chargers.map(({ id }) => id);
    await openSilentEpisodes(pool, minutesLater(120), longAgo, ids);
    const [one] = chargers;
    const diagnosis = one === undefined ? null : await silenceOf(one);
    expect(diagnosis?.causes[0]?.causeId).toBe('network-issue');
    const findings = diagnosis?.causes.flatMap((cause) => cause.findings);
    expect(findings).toContainEqual({
      id: 'range-silent',
      values: { range: '203.0.113.0/24', silent: '5', total: '5' },
    });
  });

  it('is its model, when that fails in several networks', async () => {
    const ids: string[] = [];
    for (let index = 1; index <= 5; index += 1) {
      const address = `10.${index}.0.1`;
      const charger = await goneQuiet({ transport: 'ws', address, model: 'Wallfox 7' });
      ids.push(charger.id);
    }
    await openSilentEpisodes(pool, minutesLater(120), longAgo, ids);
    expect(await first({ id: ids[0] ?? '', identity: '', tenantId })).toBe('model-falls-silent');
  });
});

// Last, because it holds for the whole installation.
describe('the host name of the installation', () => {
  it('is to blame when it was changed as the charger fell silent', async () => {
    const host = (value: string) => [{ value, validTo: null }];
    await noteGatewayFace(pool, '', 'host', host('old.example'), minutesLater(-9_000));
    await noteGatewayFace(pool, '', 'host', host('new.example'), minutesLater(2));
    expect(await first(await goneQuiet({ gateway: 'four' }))).toBe('dns-failure');
  });
});

describe('a TLS failure that is probably the charger’s', () => {
  const tls = { ...plainEvidence, stage: 'tls', address: '198.51.100.4' } as const;
  const failure = (charger: TestCharger, minutes: number) =>
    refusedAttempt('unreachable', {
      tenantId,
      chargerId: charger.id,
      outcome: 'failed',
      startedAt: minutesLater(minutes),
      evidence: tls,
      diagnosis: diagnosisOf('unreachable', 'certificate-issue'),
    });

  it('says more than the silence before it, and stays when that is looked at again', async () => {
    const charger = await goneQuiet();
    expect(await first(charger)).not.toBe('certificate-issue');
    await recordEvents(pool, [failure(charger, 121)]);
    expect((await shownOf(charger)).causes[0]?.causeId).toBe('certificate-issue');
    await refreshSilentEpisodes(pool, minutesLater(122));
    expect((await shownOf(charger)).causes[0]?.causeId).toBe('certificate-issue');
  });

  it('is known when nothing came after it', async () => {
    const charger = await goneQuiet();
    await recordEvents(pool, [failure(charger, 2)]);
    const { causes } = await silenceOf(charger);
    expect(causes.map(({ causeId }) => causeId)).toContain('certificate-issue');
  });
});
