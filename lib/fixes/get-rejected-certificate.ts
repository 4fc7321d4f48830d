import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { trustRoot } from './catalogue/trust-root';

/** A certificate that the gateways present, and the one before it. */
export type PresentedCertificate = {
  /** "ec" or "rsa". */
  keyType: string;
  subject: string | null;
  issuer: string | null;
  /** SHA-256, hex. */
  fingerprint: string;
  validTo: Date;
  since: Date;
  /** Null for the first that is known. */
  previous: { issuer: string | null } | null;
};

export type RejectedCertificate = {
  /** The TLS alert that the charger sent, where it said anything. */
  alert: string | null;
  certificates: PresentedCertificate[];
};

/** What a charger was shown that does not trust it, and what it said; null where that is no issue. */
export async function getRejectedCertificate(
  ctx: Context,
  chargerId: string,
): Promise<RejectedCertificate | null> {
  authorize(ctx.actor, 'fix.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: {
        episodes: {
          where: { state: 'open', errorType: 'unreachable' },
          orderBy: { lastSeenAt: 'desc' },
          take: 1,
          select: { diagnosis: true },
        },
      },
    });
    if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
    const best = diagnosisSchema.safeParse(charger.episodes[0]?.diagnosis).data?.causes[0];
    if (best === undefined || !trustRoot.causes.some((cause) => cause === best.causeId)) {
      return null;
    }
    const alert = best.findings.find((finding) => finding.id === 'tls-alert')?.values.alert;
    return {
      alert: typeof alert === 'string' ? alert : null,
      certificates: await presentedNow(tx),
    };
  });
}

/** The newest of each kind of key; gateways of one installation present the same. */
async function presentedNow(tx: Transaction): Promise<PresentedCertificate[]> {
  const newest = await tx.gatewayCertificateChange.findMany({
    distinct: ['keyType'],
    orderBy: [{ keyType: 'asc' }, { at: 'desc' }],
    select: {
      at: true,
      keyType: true,
      subject: true,
      issuer: true,
      fingerprint: true,
      validTo: true,
      previousFingerprint: true,
      previousIssuer: true,
    },
  });
  return newest.map(({ at, previousFingerprint, previousIssuer, ...certificate }) => ({
    ...certificate,
    since: at,
    previous: previousFingerprint === null ? null : { issuer: previousIssuer },
  }));
}
