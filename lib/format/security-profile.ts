import { z } from 'zod';

/** OCPP's security profiles, in the words of the portal. */
export const securityProfileNames: Readonly<Record<number, string>> = {
  1: '1: ws with a password',
  2: '2: wss with a password',
  3: '3: wss with a client certificate',
};

/** Empty means any. */
export const optionalSecurityProfile = z.preprocess(
  (value) => (value === '' || value === undefined || value === null ? null : Number(value)),
  z
    .union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Choose one of the list.' })
    .nullable(),
);
