import { z } from 'zod';

/**
 * The variables about an S3 storage for files of tickets; `name` puts theirs before a message where
 * the reader of the environment does not. No message repeats a value.
 */
export const s3Variables = (name: (variable: string) => string = () => '') => ({
  S3_ENDPOINT: z
    .string()
    .refine(isStorage, {
      error: () =>
        `${name('S3_ENDPOINT ')}is not the address of an S3 storage. It looks like https://s3.example.com`,
    })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i, {
      error: () => `${name('S3_BUCKET ')}is not the name of a bucket. It looks like exolink-files`,
    })
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/i, {
      error: () => `${name('S3_REGION ')}is not a region. It looks like us-east-1`,
    })
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'], {
      error: () => `${name('S3_FORCE_PATH_STYLE ')}has to be true or false`,
    })
    .transform((text) => text === 'true')
    .optional(),
});

/** The key has variables of its own: in the address it would be shown. */
function isStorage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
