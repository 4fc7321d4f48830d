import { expect, it } from 'vitest';
import { redactTarget } from './redact-target';

it.each([
  ['/acme/CP-001', '/acme/CP-001'],
  ['/acme/CP@1', '/acme/CP@1'],
  ['/acme/CP?token=abc?d', '/acme/CP?…'],
  ['ws://user:pass@host/acme/CP', 'ws://…@host/acme/CP'],
  ['/wss:/user:pass@host/acme/CP', '/wss:/…@host/acme/CP'],
  ['', ''],
])('%s becomes %s', (target, redacted) => {
  expect(redactTarget(target)).toBe(redacted);
});
