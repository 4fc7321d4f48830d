/**
 * Who checks a charger's password in front of a CPMS: the gateway, which passes it on
 * (`checked`) or presents a stored one in its place (`presented`), or the CPMS (`passed-on`).
 */
export const authenticationModes = ['checked', 'passed-on', 'presented'] as const;
export type AuthenticationMode = (typeof authenticationModes)[number];
