import 'server-only';
import { redirect } from 'next/navigation';
import { safeReturnTo } from '@/lib/access/safe-return-to';
import { DomainError } from '@/lib/errors';
import { routes } from '@/lib/routes';
import { requestedPath } from './request';

/**
 * Awaits a verb for a page. Who has to sign in is sent there; other refusals go on to
 * `portalPage`, which shows them, and what is none to the segment's error.tsx.
 */
export async function orPageError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unauthenticated') {
      redirect(routes.signIn(safeReturnTo(await requestedPath())));
    }
    throw error;
  }
}

/** The status that a page answers a refusal with; null for what is no refusal. */
export function refusalOf(error: unknown): 403 | 404 | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'forbidden') return 403;
  return error.code === 'not-found' ? 404 : null;
}
