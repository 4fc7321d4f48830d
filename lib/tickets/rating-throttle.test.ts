import { expect, it } from 'vitest';
import { createRatingThrottle, ratingRequestsPerMinute } from './rating-throttle';

it('stops one network, and no other', async () => {
  const throttle = createRatingThrottle();
  for (let count = 0; count < ratingRequestsPerMinute; count += 1) {
    await throttle.take('192.0.2.1');
  }
  await expect(throttle.take('192.0.2.1')).rejects.toMatchObject({ code: 'rate-limited' });
  await expect(throttle.take('192.0.2.2')).resolves.toBeUndefined();
});
