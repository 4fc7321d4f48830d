import 'server-only';
import type { RatingServices } from '@/lib/tickets/rating-link';
import { createRatingThrottle, type RatingThrottle } from '@/lib/tickets/rating-throttle';
import { ratingKey } from '@/lib/tickets/rating-token';
import { environment } from './environment';
import { clientAddress } from './request';

/** What ratings need of this process. */
export function ratingServices(): RatingServices {
  const { secret, portalUrl } = environment();
  return { ratingKey: ratingKey(secret), portalUrl };
}

const processWide = globalThis as typeof globalThis & { exolinkRatingThrottle?: RatingThrottle };

/** Counts this request against its address. It lives on globalThis: pages and actions share it. */
export async function takeRatingRequest(): Promise<void> {
  processWide.exolinkRatingThrottle ??= createRatingThrottle();
  await processWide.exolinkRatingThrottle.take(await clientAddress());
}
