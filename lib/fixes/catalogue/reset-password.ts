import { z } from 'zod';
import { can } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { generatePassword, passwordForms } from '@/lib/credentials/generate-password';
import { lockActiveCredential } from '@/lib/credentials/replace-active';
import { storeCredential } from '@/lib/credentials/store-credential';
import { correct, done, DomainError, type FieldErrors } from '@/lib/errors';
import { choiceField } from '@/lib/fixes/choice-field';
import {
  deliveryExpiresAfterMs,
  deliverySchema,
  deliveryWays,
  requireSending,
} from '@/lib/fixes/delivery-ways';
import type {
  Applied,
  FixDefinition,
  FixServices,
  FixSubject,
  UndoFix,
} from '@/lib/fixes/fix-definition';
import type { FixPreview, FixStep } from '@/lib/fixes/fix-preview';
import { isOcpp2, passwordFormField } from '@/lib/fixes/password-form-field';
import { scannedValue } from '@/lib/fixes/qr-code';
import type { FixDelivery } from '@/lib/fixes/schemas';
import { stationSteps } from '@/lib/fixes/station-steps';
import { parseInput } from '@/lib/parse-input';

const dayMs = 86_400_000;
const deadlines = { 'until-used': null, day: dayMs, week: 7 * dayMs, now: 0 } as const;

const inputSchema = deliverySchema.extend({
  passwordForm: z.enum(passwordForms).default('hex-40'),
  oldPassword: z.enum(['until-used', 'day', 'week', 'now']).default('until-used'),
});

/** The charger may have the new password: it is not withdrawn from under it. */
const mayHaveIt: readonly FixDelivery[] = ['taken', 'taken-after-restart', 'unsure'];

export const resetPassword: FixDefinition = {
  kind: 'reset-password',
  causes: [
    'incorrect-password-or-username',
    'credentials-replaced',
    'case-differs',
    'password-revoked',
    'password-pending',
    'changed-on-one-side',
    'password-too-short',
    'password-too-long',
    'password-hex-text',
    'password-hex-decoded',
    'password-hex-of-text',
    'password-has-spaces',
    'password-percent-encoded',
    'password-base64-twice',
    'password-cut-at-colon',
    'password-is-username',
    'password-of-other-charger',
    'password-factory-default',
    'no-password-registered',
    'password-field-empty',
    'provisioning-incomplete',
    'factory-reset',
    'configuration-corrupted',
    'firmware-configuration-missing',
    'silent-after-password-change',
    'cpms-splits-at-colon',
  ],
  preview: ({ subject, ctx, services }): FixPreview => {
    const { hasPassword, isCheckedByCpms } = subject.charger;
    const mayChoose = mayEndOld(ctx);
    return {
      action: hasPassword ? 'Reset password' : 'Generate password',
      confirm: 'Generate password',
      summary: 'Makes a new random password, and shows it once where it has to be typed in.',
      changes: [
        {
          what: 'Password',
          from: hasPassword ? 'the present one, which is not shown' : 'none',
          to: 'a new one, valid at once',
        },
      ],
      fields: [passwordFormField(subject), ...(hasPassword && mayChoose ? [oldPasswordField] : [])],
      // Where a CPMS checks it, it has to hear of a new one first, from a person.
      ways: isCheckedByCpms
        ? []
        : deliveryWays({
            ctx,
            subject,
            kind: 'reset-password',
            canWait: false,
            // What to type is known once it was made.
            hand: { confirm: 'Generate password', steps: [] },
          }),
      steps: passwordSteps(subject, services),
      problem: null,
      comparison: null,
    };
  },
  apply: async ({ ctx, tx, subject, services }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return parsed;
    const { delivery, passwordForm } = parsed.value;
    const isSent = delivery === 'ocpp';
    if (isSent) requireSending(ctx);
    const problem = isSent ? sendingProblem(subject, parsed.value) : null;
    if (problem !== null) return correct(problem);
    const oldPassword = mayEndOld(ctx) ? parsed.value.oldPassword : 'until-used';
    const password = generatePassword(passwordForm);
    const deadlineMs = deadlines[oldPassword];
    const stored = await storeCredential(ctx, tx, {
      chargerId: subject.charger.id,
      permission: 'fix.reset-password',
      replacement: oldPassword === 'now' ? 'now' : 'when-proven',
      takesOverAt: deadlineMs === null ? null : new Date(ctx.now().getTime() + deadlineMs),
      secret: {
        fingerprint: fingerprint(services.fingerprintKey, Buffer.from(password)),
        passwordHash: null,
      },
      action: null,
    });
    return done({
      result: {
        credentialId: stored.credentialId,
        previousCredentialId: stored.previousCredentialId,
        oldPassword: stored.state === 'pending' ? oldPassword : 'now',
      },
      proofCredentialId: stored.credentialId,
      needsHand: true,
      ...(isSent ? sent(password) : shown(password)),
    });
  },
  undo,
  finalDeliveries: mayHaveIt,
};

function sendingProblem(
  subject: FixSubject,
  chosen: z.infer<typeof inputSchema>,
): FieldErrors | null {
  if (!subject.charger.isConnected || subject.charger.isCheckedByCpms) {
    return { delivery: ['It cannot be sent now. Type it in at the charger.'] };
  }
  if (chosen.passwordForm === 'text-24' && !isOcpp2(subject.charger)) {
    return { passwordForm: ['Over OCPP 1.6 only hexadecimal digits can be sent.'] };
  }
  // Until its answer has come, nobody knows which of the two the charger has.
  if (chosen.oldPassword === 'now') {
    return { oldPassword: ['The present one has to stay while the new one is sent.'] };
  }
  return null;
}

/** A key for 1.6 is made of hexadecimal digits already, and a password for 2.0.1 goes as it is. */
function sent(password: string): Pick<Applied, 'command'> {
  const request = { kind: 'set-password', password, form: 'text' } as const;
  return { command: { request, expiresAfterMs: deliveryExpiresAfterMs } };
}

function shown(password: string): Pick<Applied, 'shown'> {
  return { shown: scannedValue('Password', password) };
}

/** Withdraws the new password, and lets the one before it in again. Not once the new one is used. */
async function undo({ ctx, tx, charger, fix, result }: Parameters<UndoFix>[0]): Promise<void> {
  if (fix.delivery !== null && mayHaveIt.includes(fix.delivery)) {
    throw new DomainError(
      'conflict',
      'The charger may have the new password by now. Its next login tells.',
    );
  }
  const { credentialId, previousCredentialId } = resultSchema.parse(result);
  const at = ctx.now();
  await lockActiveCredential(tx, charger.id);
  const withdrawn = await tx.credential.updateMany({
    where: { id: credentialId, state: { in: ['pending', 'active'] }, lastUsedAt: null },
    data: { state: 'revoked', revokedAt: at },
  });
  if (withdrawn.count === 0) {
    throw new DomainError(
      'conflict',
      'The charger has used the new password, or it was withdrawn already. Reset it again instead.',
    );
  }
  if (previousCredentialId === null) return;
  await tx.credential.updateMany({
    where: { id: previousCredentialId, state: 'previous' },
    data: { state: 'active', replacedAt: null },
  });
}

/** Customers may set a new one, and leave the old one to those who run the charger. */
function mayEndOld({ actor }: Context): boolean {
  return can(actor, 'credential.revoke');
}

const resultSchema = z.object({
  credentialId: z.uuid(),
  previousCredentialId: z.uuid().nullable(),
});

const oldPasswordField = choiceField('oldPassword', 'The present password', [
  ['until-used', 'Stays valid until the new one is used'],
  ['day', 'Stays valid for a day at most'],
  ['week', 'Stays valid for a week at most'],
  ['now', 'Is refused from now on'],
]);

/** The password itself comes with the answer, and to nobody else. */
function passwordSteps(subject: FixSubject, services: FixServices): FixStep[] {
  const station = stationSteps(subject, services);
  const isNew = subject.charger.lastConnectedAt === null;
  return isNew ? [...station.usualUrl, station.username] : [station.username];
}
