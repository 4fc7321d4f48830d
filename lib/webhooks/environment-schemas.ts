import { z } from 'zod';
import { parseAddressRange } from '@/lib/cpms/address-range';

/**
 * The variables about webhooks, the same for every process; `name` puts theirs before a message
 * where the reader of the environment does not.
 */
export const webhookVariables = (name: (variable: string) => string = () => '') => ({
  WEBHOOK_ALLOWED_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((ranges) => ranges.every((range) => parseAddressRange(range) !== null), {
      error: () =>
        `${name('WEBHOOK_ALLOWED_NETWORKS ')}is not a list of address ranges. It looks like 10.20.0.0/16,fd12:3456::/32`,
    }),
});
