import type { PatternRule } from './pattern';

const minChargers = 3;

/** So many chargers behind one address that a limit for one address counts against them. */
export const manyBehindAddress: PatternRule = ({ address, attempts }) => {
  if (address === null || address.chargers < minChargers) return null;
  const isThrottled = attempts.some(({ errorType }) => errorType === 'throttled');
  if (!isThrottled && address.chargers <= address.connectionsPerMinute) return null;
  return {
    id: 'many-behind-address',
    values: {
      chargers: String(address.chargers),
      address: address.value,
      allowed: String(address.connectionsPerMinute),
    },
  };
};
