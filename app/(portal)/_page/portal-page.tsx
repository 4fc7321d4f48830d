import { Suspense, type ReactNode } from 'react';
import { ReadAt } from '@/components/live/read-at';
import { answerWith } from '@/lib/server/answer-status';
import { refusalOf } from '@/lib/server/page-errors';
import { pageReading } from '@/lib/server/page-reading';
import { ForbiddenNotice } from './forbidden-notice';
import { MissingNotice } from './missing-notice';
import { PageSkeleton } from './page-skeleton';

type Render<Props> = (props: Props) => Promise<ReactNode>;

/**
 * Makes a page of a function that throws what its verbs refuse: the refusal is a page inside the
 * shell, answered with 403 or 404. What is live on it knows when it was read. Once something has been sent it is too late for a status, so
 * a page shows its skeleton and streams only where `decide` finds out first who may read it.
 */
export function portalPage<Props extends object>(
  render: Render<Props>,
  decide?: (props: Props) => Promise<unknown>,
) {
  async function Content(props: Props) {
    return orRefusal(() => render(props));
  }
  async function decided(props: Props): Promise<ReactNode> {
    if (decide === undefined) return orRefusal(() => render(props));
    return orRefusal(async () => {
      await decide(props);
      return (
        <Suspense fallback={<PageSkeleton />}>
          <Content {...props} />
        </Suspense>
      );
    });
  }
  return async function PortalPage(props: Props) {
    const reading = pageReading();
    return <ReadAt reading={reading}>{await decided(props)}</ReadAt>;
  };
}

async function orRefusal(work: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await work();
  } catch (error) {
    const status = refusalOf(error);
    if (status === null) throw error;
    await answerWith(status);
    return status === 403 ? <ForbiddenNotice /> : <MissingNotice />;
  }
}
