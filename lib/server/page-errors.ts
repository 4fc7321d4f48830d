import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/access/safe-return-to';
import { DomainError } from '@/lib/errors';
import { routes } from '@/lib/routes';
import { requestedPath } from './request';

/**
 * Awaits a verb for a page: a refusal becomes the page that explains it. What is neither
 * missing nor forbidden goes on to the segment's error.tsx.
 */
export async function orPageError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'not-found') notFound();
    if (error.code === 'forbidden') redirect(routes.forbidden());
    if (error.code === 'unauthenticated') {
      redirect(routes.signIn(safeReturnTo(await requestedPath())));
    }
    throw error;
  }
}
