import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { readCertificates } from '@/lib/certificates/read-certificates';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockActiveCredential } from './replace-active';

const pinSchema = z.object({
  chargerId: z.uuid(),
  certificate: z
    .string({ error: 'Paste the certificate or its fingerprint.' })
    .trim()
    .min(1, 'Paste the certificate or its fingerprint.'),
});

type Pinned = { credentialId: string; state: 'active' | 'pending' };

/**
 * Lets a charger in by exactly this certificate, whoever issued it. A second one waits until
 * the charger presents it, and takes over then.
 */
export async function pinCertificate(ctx: Context, input: unknown): Promise<Result<Pinned>> {
  authorize(ctx.actor, 'credential.issue');
  const parsed = parseInput(pinSchema, input);
  if (!parsed.ok) return parsed;
  const { chargerId, certificate } = parsed.value;
  const read = readPin(certificate, ctx.now());
  if (read.problem !== undefined) return correct({ certificate: [read.problem] });
  const { fingerprint, label, validTo } = read;

  return inScope(ctx, async (tx) => {
    // Locks the charger, so that two pins do not both find none active.
    await lockActiveCredential(tx, chargerId);
    const charger = await tx.charger.findUnique({
      where: { id: chargerId, deletedAt: null },
      select: { tenantId: true, identity: true },
    });
    if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
    const { identity, tenantId } = charger;
    authorize(ctx.actor, 'credential.issue', tenantId);

    const at = ctx.now();
    const pinned = await tx.credential.findMany({
      where: { chargerId, kind: 'certificate', state: { in: ['active', 'pending'] } },
      select: { state: true, fingerprint: true },
    });
    if (pinned.some((one) => one.fingerprint === fingerprint)) {
      return correct({ certificate: ['This certificate is pinned already.'] });
    }
    const state = pinned.some((one) => one.state === 'active') ? 'pending' : 'active';
    await tx.credential.updateMany({
      where: { chargerId, kind: 'certificate', state: 'pending' },
      data: { state: 'revoked', revokedAt: at },
    });
    const { id: credentialId } = await tx.credential.create({
      data: {
        ...{ tenantId, chargerId, kind: 'certificate', state, fingerprint, label, validTo },
        createdAt: at,
        activatedAt: state === 'active' ? at : null,
      },
      select: { id: true },
    });
    await recordAudit(ctx, tx, {
      action: 'credential.pin',
      subjectType: 'credential',
      subjectId: credentialId,
      tenantId,
      chargerId,
      details: { identity, state, fingerprint },
    });
    return done({ credentialId, state });
  });
}

type Pin =
  | { fingerprint: string; label: string | null; validTo: Date | null; problem?: never }
  | { problem: string };

function readPin(text: string, now: Date): Pin {
  const digits = text.replace(/^sha-?256[:= ]*(?:fingerprint[:= ]*)?/i, '').replace(/[\s:]/g, '');
  if (/^[0-9a-f]{64}$/i.test(digits)) {
    return { fingerprint: digits.toLowerCase(), label: null, validTo: null };
  }
  if (/^[0-9a-f]{40}$/i.test(digits)) {
    return { problem: 'This is a SHA-1 fingerprint. Paste the SHA-256 one, or the certificate.' };
  }
  const read = readCertificates(text);
  if (read.problem !== undefined) return read;
  const [certificate] = read.certificates;
  if (certificate === undefined || read.certificates.length > 1) {
    return { problem: 'Paste the charger’s own certificate alone.' };
  }
  const { fingerprint, isAuthority, name, validTo } = certificate;
  if (isAuthority) {
    return { problem: 'This is the certificate of an authority. Paste the charger’s own.' };
  }
  if (validTo < now) {
    return { problem: `This certificate expired on ${validTo.toISOString().slice(0, 10)}.` };
  }
  return { fingerprint, label: name, validTo };
}
