import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { DomainError } from '@/lib/errors';
import { emptyBundle, type DraftSubject } from './draft-subject';
import { problemOf } from './problem-of';

const maxLines = 10;

/** A log that somebody pasted. It is read and masked again here: nothing is taken on trust. */
export async function draftFromLog(
  ctx: Context,
  { tenantId, log }: { tenantId: string; log: string },
): Promise<DraftSubject> {
  authorize(ctx.actor, 'ticket.open', tenantId);
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({
      where: { id: tenantId },
      select: { name: true, slug: true, timeZone: true },
    }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const read = diagnosePastedText(log);
  const bundle = emptyBundle({ source: 'log', about: 'A pasted log', tenant, now: ctx.now() });
  return {
    source: 'log',
    tenantId,
    chargerId: null,
    episodeId: null,
    unknownIdentityId: null,
    sharedProblemId: null,
    vendor: null,
    siteId: null,
    bundle: {
      ...bundle,
      problem:
        read.diagnosis === null
          ? null
          : problemOf(
              read.diagnosis,
              { tenant: tenant.name },
              { attemptCount: 0, firstSeenAt: null, lastSeenAt: null },
            ),
      log: {
        text: read.maskedText,
        lineCount: read.lineCount,
        decidingLines: read.decidingLines.slice(0, maxLines).map(({ text }) => text),
      },
      scrubbed: read.secretCount === 0 ? [] : [{ what: 'log', count: read.secretCount }],
    },
  };
}
