import { z } from 'zod';
import { roles } from '@/lib/access/actor';
import { plainText } from '@/lib/format/plain-text-schema';

export const sessionLifetimeMs = 14 * 24 * 60 * 60 * 1_000;
export const invitationLifetimeMs = 7 * 24 * 60 * 60 * 1_000;
export const resetLifetimeMs = 60 * 60 * 1_000;
export const signInLinkLifetimeMs = 24 * 60 * 60 * 1_000;

export const userPageSize = 50;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use an e-mail address of at most 254 characters.')
  .pipe(z.email('Enter an e-mail address, such as ada@example.com.'));

const userNameSchema = plainText('a name', 100);

const roleSchema = z.enum(roles, { error: 'Choose a role.' });

const newPasswordSchema = z.string().min(1, 'Enter a new password.').max(1_000);

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Enter your password.').max(1_000),
});

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.').max(1_000),
  newPassword: newPasswordSchema,
});

export const redeemLinkSchema = z.object({
  token: z.string().min(1).max(200),
  password: newPasswordSchema,
});

const accessFields = {
  role: roleSchema,
  tenantIds: z.array(z.uuid()).max(200).default([]),
  /** Identities of the chargers that a customer owns: one per line. */
  identities: z
    .string()
    .max(60_000)
    .default('')
    .transform((text) =>
      [
        ...new Set(
          text
            .replaceAll('\0', '')
            .split(/\r?\n/)
            .map((line) => line.trim()),
        ),
      ].filter(Boolean),
    ),
};

export const inviteUserSchema = z.object({
  email: emailSchema,
  name: userNameSchema,
  ...accessFields,
});

export const updateUserSchema = z.object({
  userId: z.uuid(),
  name: userNameSchema,
  ...accessFields,
});

const visible = /^[^\0]*$/;

/** From the address bar: what does not fit counts as not given. */
export const listUsersSchema = z.object({
  text: z.string().trim().max(200).regex(visible).catch('').default(''),
  role: z.enum(roles).optional().catch(undefined),
  after: z.string().max(254).regex(visible).optional().catch(undefined),
});
