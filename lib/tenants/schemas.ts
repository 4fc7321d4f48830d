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

const maxHostNames = 20;
const hostNamePattern =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** One on a line; without them they stay as they are. Names compare without regard to case. */
const hostNames = z
  .union([z.string(), z.array(z.string())])
  .transform((value, context) => {
    const lines = (typeof value === 'string' ? value.split(/[\s,;]+/) : value).filter(Boolean);
    const names = [...new Set(lines.map((line) => line.toLowerCase().replace(/\.$/, '')))];
    const wrong = names.filter((name) => !hostNamePattern.test(name)).slice(0, 5);
    if (wrong.length > 0) {
      const shown = wrong.map((name) => name.slice(0, 60)).join(', ');
      context.addIssue({
        code: 'custom',
        message: `Not a host name: ${shown}. Write it as ocpp.example.com, without scheme or port.`,
      });
    }
    if (names.length > maxHostNames) {
      context.addIssue({ code: 'custom', message: `Enter at most ${maxHostNames} host names.` });
    }
    return names.sort();
  })
  .optional();

export const tenantUpdateSchema = tenantSchema.extend({ tenantId: z.uuid(), hostNames });
