import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { isToBeTypedIn } from '@/app/(portal)/chargers/_fixes/fix-watch';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { viewerZone } from '@/lib/server/viewer-zone';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { PrimaryAction } from './primary-action';
import { supportSummary } from './support-summary';

const maxOthers = 3;

/** What can be done about the problem from here. On a phone the first is at the bottom edge. */
export async function EpisodeActions(page: ChargerPageData) {
  const { watched } = page;
  const isConfirmFirst = watched !== null && isToBeTypedIn(watched);
  const isFirst = (kind: string) => !isConfirmFirst && kind === page.offers[0]?.kind;
  const others = page.offers
    .filter(({ kind }) => !isFirst(kind) && kind !== 'follow-steps' && kind !== 'open-ticket')
    .slice(0, maxOthers);
  const summary = supportSummary(page, await viewerZone());
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="max-lg:hidden">
        <PrimaryAction {...page} />
      </span>
      {others.map(({ kind }) => (
        <FixButton key={kind} kind={kind} />
      ))}
      {!isFirst('open-ticket') && <FixButton kind="open-ticket" />}
      <CopyButton value={summary} what="summary for support" isNamed />
      {page.diagnosis !== null && (
        <LinkButton href={routes.guide(page.diagnosis.errorType)} variant="quiet">
          Read the guide
        </LinkButton>
      )}
    </div>
  );
}
