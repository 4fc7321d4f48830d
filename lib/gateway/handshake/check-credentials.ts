import { timingSafeEqual } from 'node:crypto';
import type {
  DirectoryCharger,
  DirectoryCredential,
} from '@/lib/gateway/directory/directory-entry';
import { inertText } from '@/lib/ocpp/inert-text';
import type { Attempt } from './attempt';
import type { Check } from './check';
import { findNearMiss } from './find-near-miss';
import type { HandshakeServices } from './handshake-services';
import { sentFingerprints } from './sent-fingerprints';

/** Are username and password those of the charger? Active and pending passwords open the door. */
export const checkCredentials: Check = {
  stage: 'credentials',
  isRefused: (attempt, services) => {
    const { charger } = attempt;
    if (attempt.isAdmittedByCertificate) return false;
    const { username, password } = attempt.basic;
    if (charger === null) return true;
    if (isCheckedByCpms(charger)) {
      noteRightPassword(attempt, charger, services);
      return false;
    }
    if (username === null || password === null) return true;
    if (username.length === 0 || password.length === 0) return true;

    const sent = sentFingerprints(services.fingerprintKey, password);
    const match = findByFingerprint(charger, sent);
    if (match !== null) return !isAdmitted(attempt, match);
    return isRefusedSlowly(attempt, charger, password, sent, services);
  },
};

function isCheckedByCpms({ cpms }: DirectoryCharger): boolean {
  return cpms !== null && cpms.url !== null && cpms.authentication === 'passed-on';
}

/** For the diagnosis, and for credentials that are proven by a login. */
function noteRightPassword(
  attempt: Attempt,
  charger: DirectoryCharger,
  services: HandshakeServices,
): void {
  const { password } = attempt.basic;
  if (password === null || password.length === 0) return;
  const match = findByFingerprint(charger, sentFingerprints(services.fingerprintKey, password));
  if (match !== null) isAdmitted(attempt, match);
}

/** Why a CPMS that checks passwords itself may have refused this one. */
export async function explainPassword(
  attempt: Attempt,
  charger: DirectoryCharger,
  services: HandshakeServices,
): Promise<void> {
  const { authorization } = attempt;
  const { password } = attempt.basic;
  if (authorization === null || password === null || password.length === 0) return;
  if (authorization.passwordMatch !== null || charger.credentials.length === 0) return;
  const sent = sentFingerprints(services.fingerprintKey, password);
  Object.assign(authorization, await findNearMiss(attempt, charger, sent, services));
  await forgetPasswordInUsername(attempt, charger, services);
}

async function isRefusedSlowly(
  attempt: Attempt,
  charger: DirectoryCharger,
  password: Buffer,
  sent: readonly Buffer[],
  services: HandshakeServices,
): Promise<boolean> {
  for (const credential of charger.credentials) {
    if (!isValid(credential) || credential.passwordHash === null) continue;
    const verdict = await services.slowPasswords.verify(credential, password);
    if (verdict === 'busy') {
      attempt.isUndecidable = true;
      return true;
    }
    if (verdict === 'right') return !isAdmitted(attempt, credential);
  }
  const nearMiss = await findNearMiss(attempt, charger, sent, services);
  if (attempt.authorization !== null) Object.assign(attempt.authorization, nearMiss);
  await forgetPasswordInUsername(attempt, charger, services);
  return true;
}

/** A password typed into the username's field is a password: evidence does not keep it. */
async function forgetPasswordInUsername(
  { authorization, basic }: Attempt,
  charger: DirectoryCharger,
  { directory, fingerprintKey }: HandshakeServices,
): Promise<void> {
  if (authorization?.usernameMatch !== 'different' || basic.username === null) return;
  for (const secret of sentFingerprints(fingerprintKey, basic.username)) {
    const isOwn = charger.credentials.some((one) => one.fingerprint?.equals(secret));
    const owner = await directory.passwordOwner(charger.tenantId, secret.toString('hex'));
    if (isOwn || owner !== null) authorization.username = null;
  }
}

/** Compares with every valid one, so that the time does not depend on which of them it is. */
function findByFingerprint(
  charger: DirectoryCharger,
  sent: readonly Buffer[],
): DirectoryCredential | null {
  let match: DirectoryCredential | null = null;
  for (const credential of charger.credentials) {
    const right = credential.fingerprint;
    if (right === null || !isValid(credential)) continue;
    for (const one of sent) {
      if (one.length === right.length && timingSafeEqual(one, right)) match = credential;
    }
  }
  return match;
}

function isValid(credential: DirectoryCredential): boolean {
  return credential.state === 'active' || credential.state === 'pending';
}

function isAdmitted(attempt: Attempt, credential: DirectoryCredential): boolean {
  const { authorization } = attempt;
  if (authorization === null) return false;
  authorization.passwordMatch = 'right';
  if (authorization.usernameMatch !== 'same' && !isRegisteredName(attempt)) return false;
  if (credential.state === 'pending') authorization.passwordMatch = 'pending';
  attempt.credentialId = credential.id;
  return true;
}

/**
 * A charger that connects by an alias may keep its registered identity as the username; another
 * one may be accepted for it too.
 */
function isRegisteredName({ charger, basic }: Attempt): boolean {
  if (charger === null || basic.username === null) return false;
  if (basic.username.equals(Buffer.from(charger.identity))) return true;
  const { acceptedUsername } = charger;
  return acceptedUsername !== null && inertText(basic.username, 255) === acceptedUsername;
}
