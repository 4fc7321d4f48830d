import { expect, it } from 'vitest';
import { findQuery, matchingPeople } from './mention-query';

const people = ['Ada Lovelace', 'Grace Hopper', 'Grace Lee'].map((label) => ({ label }));

it.each([
  ['Ask @', 'Ada Lovelace,Grace Hopper,Grace Lee'],
  ['Ask @gr', 'Grace Hopper,Grace Lee'],
  ['Ask @Grace H', 'Grace Hopper'],
  ['(@hop', 'Grace Hopper'],
  ['@Ada and @lee', 'Grace Lee'],
  ['Ask @Grace Lee ', ''],
  ['ada@gr', ''],
  ['@\ngr', ''],
  ['no one', ''],
])('%j offers %s', (before, offered) => {
  const query = findQuery(before);
  const found = query === null ? [] : matchingPeople(people, query.words);
  expect(found.map(({ label }) => label).join()).toBe(offered);
});
