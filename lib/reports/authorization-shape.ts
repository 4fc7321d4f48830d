import type { Evidence } from '@/lib/diagnosis/evidence';
import {
  parseBasicAuthorization,
  passwordShape,
  usernameMatch,
} from '@/lib/ocpp/basic-authorization';
import { inertText } from '@/lib/ocpp/inert-text';

type Path = Evidence['path'];

/**
 * The shape of an Authorization header, which itself is forgotten. A username that is nothing
 * like the identity is not kept: it may well be the password, in the wrong field.
 */
export function authorizationShape(
  header: string | undefined,
  path: Path,
): NonNullable<Evidence['authorization']> {
  const basic = parseBasicAuthorization(header);
  const { password, username } = basic;
  const identity = path?.identity ?? null;
  const match =
    username === null ? null : usernameMatch(username, identity, path?.rawIdentity ?? null);
  return {
    scheme: basic.scheme,
    wellFormed: basic.wellFormed,
    problem: basic.problem,
    duplicated: false,
    username: username === null || !isTelling(match) ? null : inertText(username, 255),
    usernameMatch: match,
    password: password === null ? null : passwordShape(password),
    passwordMatch: null,
    matchedChargerId: null,
    matchedReplacedAt: null,
  };
}

/** What a log says of Basic credentials: a username, and of the password nothing. */
export function shapeOfUsername(
  username: string | null,
  path: Path,
): NonNullable<Evidence['authorization']> {
  const none = authorizationShape(undefined, path);
  if (username === null) return none;
  const match = usernameMatch(
    Buffer.from(username),
    path?.identity ?? null,
    path?.rawIdentity ?? null,
  );
  return {
    ...none,
    scheme: 'basic',
    username: isTelling(match) ? inertText(username, 255) : null,
    usernameMatch: match,
  };
}

function isTelling(match: ReturnType<typeof usernameMatch>): boolean {
  return match !== null && match !== 'different';
}
