import { expect, it } from 'vitest';
import { createLineIds } from './line-ids';

const tenant = '0190a0a0-0000-7000-8000-000000000001';
const other = '0190a0a0-0000-7000-8000-000000000002';

it('gives the same lines the same ids, and each repetition its own', () => {
  const lines = ['a', 'b', 'a', 'a'];
  const ids = lines.map(createLineIds(tenant));
  expect(new Set(ids).size).toBe(4);
  expect(lines.map(createLineIds(tenant))).toEqual(ids);
  expect(lines.map(createLineIds(other))).not.toContain(ids[0]);
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

it('forgets what lies far behind, and not what is near', () => {
  const idOf = createLineIds(tenant, 3);
  const first = idOf('a');
  for (const line of ['b', 'c', 'd']) idOf(line);
  expect(idOf('a')).not.toBe(first);
  for (const line of ['e', 'f', 'g', 'h', 'i', 'j', 'k']) idOf(line);
  expect(idOf('a')).toBe(first);
});
