import { describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { getRejectedCertificate } from '@/lib/fixes/get-rejected-certificate';
import { readConfiguration } from '@/lib/fixes/read-configuration';
import type { UserContext } from '@/lib/context';
import { diagnosisOf } from '@/tests/support/attempt-event';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { services, useFixWorld } from './fix-world';

const world = useFixWorld();

const present = (at: string, issuer: string, previousIssuer: string | null) =>
  inSystemScope(world.database.db, (tx) =>
    tx.gatewayCertificateChange.create({
      data: {
        at: new Date(at),
        gateway: 'gateway-1',
        keyType: 'ec',
        fingerprint: `${issuer.length}`.padStart(64, 'a'),
        subject: 'charge.example',
        issuer,
        validTo: new Date('2027-01-01T00:00:00Z'),
        previousIssuer,
        previousFingerprint: previousIssuer === null ? null : 'b'.repeat(64),
      },
    }),
  );

const distrusting = async (cause = 'ca-not-trusted') => {
  const charger = await world.charger();
  const diagnosis = diagnosisOf('unreachable', cause);
  const [best] = diagnosis.causes;
  best?.findings.push({ id: 'tls-alert', values: { alert: 'unknown_ca' } });
  await world.refuse(charger, cause, { diagnosis });
  return charger;
};

describe('getRejectedCertificate', () => {
  it('shows the newest certificate, what the charger said, and the issuer before', async () => {
    await present('2026-11-01T00:00:00Z', 'Old Root', null);
    await present('2026-11-20T00:00:00Z', 'New Root X', 'Old Root');
    const charger = await distrusting();
    expect(await getRejectedCertificate(world.admin, charger.id)).toMatchObject({
      alert: 'unknown_ca',
      certificates: [
        {
          keyType: 'ec',
          issuer: 'New Root X',
          since: new Date('2026-11-20T00:00:00Z'),
          previous: { issuer: 'Old Root' },
        },
      ],
    });
  });

  it('has nothing to say of another problem, or of none', async () => {
    expect(await getRejectedCertificate(world.admin, (await world.charger()).id)).toBeNull();
    const other = await distrusting('firewall-blocks');
    expect(await getRejectedCertificate(world.admin, other.id)).toBeNull();
  });

  it('is for those who see the charger', async () => {
    const charger = await distrusting();
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      getRejectedCertificate(ctx, charger.id),
    );
  });
});

describe('readConfiguration', () => {
  it('asks chargers that are connected, for those who may command them', async () => {
    const charger = await world.charger();
    const expected = {
      operator: 'conflict',
      admin: 'conflict',
      agent: 'forbidden',
      customer: 'not-found',
      'foreign-admin': 'not-found',
    } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      readConfiguration(ctx as UserContext, { chargerId: charger.id }, services),
    );
  });
});
