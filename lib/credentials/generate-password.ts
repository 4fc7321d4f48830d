import { randomBytes, randomInt } from 'node:crypto';

/** The forms in which chargers take a password, each of at least 128 random bits. */
export const passwordForms = ['hex-40', 'hex-32', 'text-24'] as const;
export type PasswordForm = (typeof passwordForms)[number];

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const textLength = 24;

/**
 * A charger password, without a character that URL encoding could change. Hexadecimal digits are
 * the one form that OCPP 1.6 (a key of 16 to 20 bytes) and 2.0.1 (16 to 40 characters) both take;
 * a text of letters and digits is what no charger takes for hexadecimal.
 */
export function generatePassword(
  form: PasswordForm = 'hex-40',
  random: (size: number) => Buffer = randomBytes,
): string {
  switch (form) {
    case 'hex-40':
      return random(20).toString('hex');
    case 'hex-32':
      return random(16).toString('hex');
    case 'text-24':
      return textPassword();
  }
}

/** 24 of 57 characters hold 139 bits. Without G to Z in it, it could be taken for hexadecimal. */
function textPassword(): string {
  for (;;) {
    const text = Array.from({ length: textLength }, () => letters[randomInt(letters.length)]).join(
      '',
    );
    if (/[G-Zg-z]/.test(text)) return text;
  }
}
