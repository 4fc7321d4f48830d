import type { Metadata } from 'next';
import { cache } from 'react';
import { LiveRefresh } from '@/components/live/live-refresh';
import { getCharger } from '@/lib/chargers/get-charger';
import { fixKinds } from '@/lib/fixes/schemas';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError, refusalOf } from '@/lib/server/page-errors';
import { oneParam } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { FixDialogs } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { FixHistory } from '@/app/(portal)/chargers/_fixes/fix-history';
import { RootCertificatePart } from '@/app/(portal)/chargers/_fixes/root-certificate-part';
import { ActionBar } from './_components/action-bar';
import { AlsoOpenLine } from './_components/also-open-line';
import { AttemptsPanel } from './_components/attempts-panel';
import { ChargerHeading } from './_components/charger-heading';
import { HistoryPanel } from './_components/history-panel';
import { KnockingPanel } from './_components/knocking-panel';
import { MustUsePanel } from './_components/must-use-panel';
import { PatternsPanel } from './_components/patterns-panel';
import { RoutePanel } from './_components/route-panel';
import { SharedProblemLine } from './_components/shared-problem-line';
import { SiteStrip } from './_components/site-strip';
import { StatusPanel } from './_components/status-panel';
import { WatchPanel } from './_components/watch-panel';
import { TicketsPanel } from './_components/tickets-panel';
import { TryPanel } from './_try/try-panel';
import { loadChargerPage } from './load-charger-page';

type PageProps = {
  params: Promise<{ chargerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** For the title, and for whether there is such a page at all before it streams. */
const findCharger = cache(async (chargerId: string) =>
  getCharger(await requireContext(), chargerId),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  try {
    return { title: (await findCharger((await params).chargerId)).identity };
  } catch (error) {
    // The page itself says so.
    if (refusalOf(error) !== null) return { title: 'Not found' };
    throw error;
  }
}

async function ChargerPage({ params, searchParams }: PageProps) {
  const { chargerId } = await params;
  const { after, episode, fix } = await searchParams;
  const cursor = oneParam(after);
  const asked = fixKinds.find((kind) => kind === fix) ?? null;
  const page = await orPageError(
    loadChargerPage(await requireContext(), {
      ...{ chargerId, cursor, episodeId: oneParam(episode), isFixAsked: asked !== null },
    }),
  );
  const { charger } = page;
  return (
    <FixDialogs
      chargerId={charger.id}
      identity={charger.identity}
      offers={page.offers}
      seenFixId={page.fixes[0]?.id ?? null}
      initialKind={asked}
      rootCertificate={
        page.offers.some(({ kind }) => kind === 'trust-root') ? (
          <RootCertificatePart rejected={page.rejected} />
        ) : null
      }
    >
      <LiveRefresh href={routes.liveCharger(charger.id)} />
      <ChargerHeading
        charger={charger}
        canManage={page.canManage}
        hasOpenEpisode={page.episode?.isOpen === true && page.episode.isCurrent}
      />
      <RoutePanel {...page} />
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
        <div className="contents flex-col gap-4 lg:flex lg:min-w-0">
          <SharedProblemLine {...page} />
          <WatchPanel {...page} />
          <KnockingPanel {...page} />
          <AlsoOpenLine {...page} />
          <StatusPanel {...page} />
          <PatternsPanel {...page} />
          <div className="order-3 min-w-0">
            <AttemptsPanel {...page} isLaterPage={cursor !== undefined} />
          </div>
        </div>
        <aside
          aria-label="About this charger"
          className="contents flex-col gap-4 lg:flex lg:min-w-0"
        >
          <MustUsePanel {...page} />
          <TryPanel {...page} />
          <SiteStrip {...page} />
          <div className="order-4 flex flex-col gap-4">
            <TicketsPanel {...page} />
            <FixHistory fixes={page.fixes} />
            <HistoryPanel {...page} />
          </div>
        </aside>
      </div>
      <ActionBar {...page} />
    </FixDialogs>
  );
}

export default portalPage(ChargerPage, async ({ params }) => findCharger((await params).chargerId));
