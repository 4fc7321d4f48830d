import { z } from 'zod';
import { isTimeZone } from '@/lib/format/exact-time';
import { plainText } from '@/lib/format/plain-text-schema';

export const maxSlugLength = 63;
export const defaultSilenceFactor = 3;

/** The same form as the database's check `tenant_slug_form`. */
const slugPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const slug = z
  .string({ error: 'Enter a short name for the URL.' })
  .trim()
  .min(1, 'Enter a short name for the URL.')
  .max(maxSlugLength, `Use at most ${maxSlugLength} characters.`)
  .regex(
    slugPattern,
    'Use lower-case letters, digits and hyphens, with a letter or digit first and last.',
  );

const timeZone = z
  .string()
  .trim()
  .default('UTC')
  .refine(isTimeZone, 'Choose a time zone from the list, such as Europe/Berlin.');

const silenceFactor = z.coerce
  .number({ error: 'Enter a number.' })
  .min(1.5, 'Use 1.5 or more, or chargers count as silent while they are well.')
  .max(100, 'Use 100 or less.')
  .default(defaultSilenceFactor);

export const tenantSchema = z.object({
  name: plainText('a name', 100),
  slug,
  timeZone,
  silenceFactor,
});

export const tenantUpdateSchema = tenantSchema.extend({ tenantId: z.uuid() });
