import { describe, expect, it } from 'vitest';
import { safeReturnTo } from './safe-return-to';

describe('safeReturnTo', () => {
  it.each([
    '/chargers?state=refused&after=a%2Fb',
    '/chargers/0190a0a0-0000-7000-8000-000000000001#attempts',
    '/',
  ])('keeps %j', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/\u0000',
    '/sign-in?returnTo=/sign-in',
    '/link/abc',
    '/api/auth/signout',
    'chargers',
    '',
    undefined,
    ['/', '/'],
    `/${'x'.repeat(3_000)}`,
  ])('goes home instead of to %j', (path) => {
    expect(safeReturnTo(path)).toBe('/');
  });
});
