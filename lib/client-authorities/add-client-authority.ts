import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { readCertificates, type ReadCertificate } from '@/lib/certificates/read-certificates';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { clientAuthoritySchema, maxAuthorities } from './schemas';

type Added = { names: string[] };

/** Trusts authorities to issue client certificates: in one tenant, or in all without one. */
export async function addClientAuthority(ctx: Context, input: unknown): Promise<Result<Added>> {
  authorize(ctx.actor, 'client-authority.manage');
  const parsed = parseInput(clientAuthoritySchema, input);
  if (!parsed.ok) return parsed;
  const { pem, tenantId } = parsed.value;
  if (tenantId === null) authorize(ctx.actor, 'client-authority.manage-all');
  else authorize(ctx.actor, 'client-authority.manage', tenantId);

  const read = readCertificates(pem);
  if (read.problem !== undefined) return correct({ pem: [read.problem] });
  const problems = read.certificates.flatMap((one) => problemOf(one, ctx.now()));
  if (problems.length > 0) return correct({ pem: problems });

  try {
    return await inScope(ctx, async (tx) => {
      const count = await tx.clientAuthority.count({ where: { tenantId } });
      if (count + read.certificates.length > maxAuthorities) {
        return correct({ form: [`At most ${maxAuthorities} authorities can be trusted.`] });
      }
      for (const { isAuthority: _, ...certificate } of read.certificates) {
        const { id } = await tx.clientAuthority.create({
          data: { ...certificate, tenantId, createdAt: ctx.now() },
          select: { id: true },
        });
        await recordAudit(ctx, tx, {
          action: 'client-authority.add',
          subjectType: 'client-authority',
          subjectId: id,
          tenantId,
          details: { name: certificate.name, fingerprint: certificate.fingerprint },
        });
      }
      return done({ names: read.certificates.map(({ name }) => name) });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return correct({ pem: ['This authority is trusted already.'] });
    throw error;
  }
}

function problemOf({ isAuthority, name, validTo }: ReadCertificate, now: Date): string[] {
  if (!isAuthority) {
    return [`“${name}” is not the certificate of an authority. Paste the one that signs others.`];
  }
  if (validTo < now) return [`“${name}” expired on ${validTo.toISOString().slice(0, 10)}.`];
  return [];
}
