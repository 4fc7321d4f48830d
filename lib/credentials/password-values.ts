export const minPasswordBytes = 8;
/** The longest that OCPP 2.0.1 (errata 2025-01) and 2.1 know. */
export const maxPasswordBytes = 64;

/** What a person should know of a password that is valid but not ideal. */
export function passwordWarnings(password: string): string[] {
  const warnings: string[] = [];
  if (password.length < 16) {
    warnings.push('OCPP asks for at least 16 characters. Some chargers refuse a shorter one.');
  }
  if (password.length > 20 && !/^[0-9a-f]{40}$/i.test(password)) {
    warnings.push('An OCPP 1.6 charger may take no more than 20 characters.');
  }
  return warnings;
}
