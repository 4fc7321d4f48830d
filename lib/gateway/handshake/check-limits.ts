import type { Check } from './check';

/** Does the address knock too often, or did the charger send too much just now? */
export const checkLimits: Check = {
  stage: 'limits',
  isRefused: (attempt, { limits, now }) => {
    const { charger, arrival } = attempt;
    if (charger === null) return true;
    attempt.limit = limits.exceededBy(charger, arrival.address, now().getTime());
    return attempt.limit !== null;
  },
};
