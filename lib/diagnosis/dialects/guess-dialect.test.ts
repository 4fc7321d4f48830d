import { expect, it } from 'vitest';
import type { Dialect } from '@/lib/diagnosis/facts';
import { guessDialect } from './guess-dialect';

it.each<[string | null, string | null, Dialect | null, Dialect | null, string | null]>([
  ['WebSocket Upgrade Failure', null, null, 'java-oca-ocpp', 'shown'],
  [null, 'TooTallNate Java-WebSocket', 'steve', 'java-oca-ocpp', 'shown'],
  ['Not Found', 'nginx', 'steve', 'steve', 'set'],
  ['Not Found', 'Jetty(12.0.9)', null, 'steve', 'guessed'],
  ['Not Found', 'Jetty(12.0.9)', 'generic', 'steve', 'guessed'],
  ["ChargeBoxId 'x' is not recognized.", null, null, 'steve', 'guessed'],
  ['Precondition Failed', 'Kestrel', null, 'ocpp-core', 'guessed'],
  ['Not Found', 'nginx/1.27', null, null, null],
  [null, null, null, null, null],
])('reason %s, server %s, set %s', (reason, server, dialect, expected, from) => {
  const answer = { by: 'cpms', status: 404, reason, server } as const;
  const guess = guessDialect(answer, { dialect, builtIn: false });
  expect(guess?.dialect ?? null).toBe(expected);
  expect(guess?.from ?? null).toBe(from);
});
