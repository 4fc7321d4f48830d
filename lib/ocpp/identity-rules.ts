/**
 * What may be an identity, and what is better not one. OCPP 2.0.1 part 4 section 3.1.1 names the
 * characters and 48 as the length; 1.6 restricts neither, so most rules only warn.
 */
const recommendedIdentityLength = 48;
export const maxIdentityLength = 255;

/** Why this text cannot be an identity, or null. */
export function identityProblem(identity: string): string | null {
  if (identity === '') return 'Enter the identity that the charger sends.';
  if (identity.length > maxIdentityLength) return `Use at most ${maxIdentityLength} characters.`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(identity)) {
    return 'Remove the invisible characters. A charger cannot send them in a URL.';
  }
  if (identity.trim() !== identity) return 'Remove the space at the start or end.';
  if (identity.includes(':')) {
    return 'Remove the colon. In Basic authentication it separates the username from the password.';
  }
  return null;
}

/** What a person should know of an identity that is possible but not ideal. */
export function identityWarnings(identity: string): string[] {
  const warnings: string[] = [];
  if (identity.length > recommendedIdentityLength) {
    warnings.push(
      `Longer than ${recommendedIdentityLength} characters: OCPP 2.0.1 chargers cannot send it.`,
    );
  }
  if (identity.includes(' ')) {
    warnings.push('Holds a space: the charger must send it as %20, and some do not.');
  }
  const unusual = [...new Set(identity.replace(/[A-Za-z0-9*_=+|@. -]/g, ''))];
  if (unusual.length > 0) {
    const list = unusual.slice(0, 5).join(' ');
    warnings.push(`Holds ${list}, which OCPP 2.0.1 does not allow. Some chargers change it.`);
  }
  return warnings;
}
