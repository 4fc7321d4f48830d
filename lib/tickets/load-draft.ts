import type { Context } from '@/lib/context';
import { draftFromCharger } from './draft-from-charger';
import { draftFromLog } from './draft-from-log';
import { draftFromSharedProblem } from './draft-from-shared-problem';
import type { DraftServices, DraftSubject } from './draft-subject';
import { draftFromUnknown } from './draft-from-unknown';
import type { DraftSource } from './schemas';
import { scrubBundle } from './scrub-bundle';

/**
 * What is known of what a ticket is to be about, without secrets.
 * @throws DomainError `not-found` for what the actor may not see.
 */
export async function loadDraft(
  ctx: Context,
  source: DraftSource,
  services: DraftServices,
): Promise<DraftSubject> {
  const subject = await read(ctx, source, services);
  return { ...subject, bundle: scrubBundle(subject.bundle) };
}

function read(ctx: Context, source: DraftSource, services: DraftServices): Promise<DraftSubject> {
  switch (source.source) {
    case 'charger':
      return draftFromCharger(ctx, source.chargerId, services);
    case 'unknown_identity':
      return draftFromUnknown(ctx, source.unknownIdentityId, services);
    case 'shared_problem':
      return draftFromSharedProblem(ctx, source.sharedProblemId, services);
    case 'log':
      return draftFromLog(ctx, source, services);
  }
}
