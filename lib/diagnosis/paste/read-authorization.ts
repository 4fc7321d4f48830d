import {
  parseBasicAuthorization,
  passwordShape,
  usernameMatch,
} from '@/lib/ocpp/basic-authorization';
import { pathSegments } from '@/lib/ocpp/station-path';
import type { Meaning } from './signal';

export type FoundAuthorization = { means: readonly Meaning[]; start: number; end: number };

const header =
  /\bauthorization["']?\s{0,4}[:=,]\s{0,4}["']?(basic|bearer|digest)\s{1,4}(?!base64\b)([\w+/=.~-]{1,2000})/i;
const minHexKey = 32;
const maxHexKey = 40;

/** What the shape of credentials says. What they are goes nowhere from here. */
export function readAuthorization(line: string, target: string | null): FoundAuthorization | null {
  const match = header.exec(line);
  const [, scheme, parameter] = match ?? [];
  if (match === null || scheme === undefined || parameter === undefined) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  if (scheme.toLowerCase() !== 'basic') return { means: [['other-scheme-sent', 0.9]], ...place };

  const { password, username, wellFormed } = parseBasicAuthorization(`Basic ${parameter}`);
  if (!wellFormed || username === null || password === null) {
    return { means: [['authorization-malformed', 0.86]], ...place };
  }
  const means = [...usernameMeanings(username, target), ...passwordMeanings(password, username)];
  return means.length === 0 ? null : { means, ...place };
}

function usernameMeanings(username: Buffer, target: string | null): Meaning[] {
  if (username.length === 0) return [['username-field-empty', 0.93]];
  const identity = target === null ? undefined : pathSegments(target).at(-1);
  const raw = target?.split('?', 1)[0]?.split('/').at(-1);
  if (identity === undefined || raw === undefined) return [];
  switch (usernameMatch(username, identity, raw)) {
    case 'other-case':
      return [['case-differs', 0.86]];
    case 'trimmed':
      return [['username-has-spaces', 0.88]];
    case 'percent-encoded':
      return [['username-percent-encoded', 0.88]];
    case 'separators':
      return [['username-separators-differ', 0.86]];
    case 'different':
      return [['identity-mismatch', 0.84]];
    default:
      return [];
  }
}

function passwordMeanings(password: Buffer, username: Buffer): Meaning[] {
  const { length, looksHex } = passwordShape(password);
  if (length === 0) return [['password-field-empty', 0.94]];
  if (password.equals(username)) return [['password-is-username', 0.85]];
  const text = password.toString('latin1');
  if (text.trim().length !== text.length) return [['password-has-spaces', 0.88]];
  if (looksHex && length >= minHexKey && length <= maxHexKey) return [['password-hex-text', 0.8]];
  if (/%[0-9a-f]{2}/i.test(text)) return [['password-percent-encoded', 0.8]];
  return length < 8 ? [['password-too-short', 0.7]] : [];
}
