import type { Actor, Role } from '@/lib/access/actor';
import { authorize, can } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import type { Owner } from '@/lib/diagnosis/error-types';
import { parseId } from '@/lib/parse-input';
import { findFix, fixesForCause } from './catalogue/all-fixes';
import type { FixDefinition, FixServices, FixSubject } from './fix-definition';
import { isAboutPasswords } from './fix-fits';
import type { FixOffer } from './fix-preview';
import { loadSubject } from './load-subject';
import type { FixKind } from './schemas';

/** What the fixes of a problem are, the best first, each with its preview. */
export async function listFixOffers(
  ctx: Context,
  input: { chargerId: string },
  services: FixServices,
): Promise<FixOffer[]> {
  authorize(ctx.actor, 'fix.read');
  const chargerId = parseId(input.chargerId);
  return inScope(ctx, async (tx) => {
    const subject = await loadSubject(tx, { actor: ctx.actor, chargerId, now: ctx.now() });
    const tried = await triedKinds(tx, subject);
    const offers: FixOffer[] = [];
    for (const definition of candidates(ctx.actor, subject)) {
      if (!can(ctx.actor, `fix.${definition.kind}`)) continue;
      const preview = await definition.preview({ ctx, tx, subject, services });
      if (preview === null) continue;
      const { kind } = definition;
      offers.push({ ...preview, kind, isTried: tried.has(kind) });
    }
    return offers.sort(byHope);
  });
}

/** By the causes, best first; then what is always there. Without a problem, its values. */
function candidates(actor: Actor, subject: FixSubject): ReadonlySet<FixDefinition> {
  const { episode, unknown } = subject;
  const byCause = (episode?.causes ?? []).flatMap(fixesForCause);
  const bySpelling = unknown === null ? [] : fixesForCause('identity-format-mismatch');
  const always = alwaysOffered(subject).flatMap((kind) => findFix(kind) ?? []);
  const ticket = findFix('open-ticket') ?? [];
  return isSomebodyElses(actor, episode)
    ? new Set([...byCause, ...bySpelling].concat(ticket, always))
    : new Set([...byCause, ...bySpelling].concat(always, ticket));
}

/** Is the likeliest cause for somebody to mend who is not the reader? */
function isSomebodyElses(actor: Actor, episode: FixSubject['episode']): boolean {
  const cause = findCause(episode?.causes[0] ?? '');
  return cause !== null && actor.kind === 'user' && !ownedBy[actor.role].includes(cause.owner);
}

const ownedBy: Record<Role, readonly Owner[]> = {
  operator: ['cpms-admin', 'installer', 'platform-admin'],
  agent: ['cpms-admin', 'installer'],
  admin: ['cpms-admin', 'installer'],
  customer: ['installer'],
};

function alwaysOffered({ charger, episode }: FixSubject): readonly FixKind[] {
  if (episode === null && charger.isConnected) {
    return ['recommended-configuration', 'reset-password', 'trust-root', 'retry-now'];
  }
  if (episode === null) return ['reset-password', 'enter-values'];
  return isAboutPasswords(episode.errorType)
    ? ['reset-password', 'follow-steps', 'retry-now']
    : ['follow-steps', 'retry-now'];
}

/** What was tried without success goes behind what was not, and what cannot be done last. */
function byHope(a: FixOffer, b: FixOffer): number {
  const rank = (offer: FixOffer) =>
    (offer.problem === null ? 0 : 2) + (offer.isTried && offer.kind !== 'follow-steps' ? 1 : 0);
  return rank(a) - rank(b);
}

/** Of the fixes of an episode that failed. */
const mostRemembered = 100;

/** These have no other that would do in their place. */
const needsValue: readonly string[] = ['reset-password', 'trust-root'];

/** What was tried for this very cause, or would now be the same again, and did not end it. */
async function triedKinds(
  tx: Transaction,
  { charger, episode }: FixSubject,
): Promise<ReadonlySet<string>> {
  if (episode === null) return new Set();
  const failed = await tx.fix.findMany({
    where: {
      chargerId: charger.id,
      episodeId: episode.id,
      state: 'failed',
      verdict: { in: ['same-error', 'not-taken'] },
    },
    select: { kind: true, verdict: true, cause: true },
    orderBy: { appliedAt: 'desc' },
    take: mostRemembered,
  });
  const likeliest = episode.causes[0] ?? null;
  const tried = failed
    .filter(
      ({ cause, kind }, index) =>
        cause === likeliest || (index === 0 && !needsValue.includes(kind)),
    )
    // What the charger did not take over OCPP is not tried before somebody has typed it in.
    .filter(({ kind, verdict }) => verdict === 'same-error' || !needsValue.includes(kind));
  return new Set(tried.map(({ kind }) => kind));
}
