import { expect, it, vi } from 'vitest';
import { DomainError } from './errors';

it('knows a refusal that another copy of the module threw, and nothing else', async () => {
  vi.resetModules();
  const copy = await import('./errors');
  expect(copy.DomainError).not.toBe(DomainError);
  expect(new copy.DomainError('conflict', 'Taken.')).toBeInstanceOf(DomainError);
  expect(new Error('Taken.')).not.toBeInstanceOf(DomainError);
  expect(null).not.toBeInstanceOf(DomainError);
});
