import { expect, it } from 'vitest';
import { fillSentence } from './fill-sentence';

it.each([
  ['It was replaced[[ on {replacedAt}]].', { replacedAt: 'Monday' }, 'It was replaced on Monday.'],
  ['It was replaced[[ on {replacedAt}]].', {}, 'It was replaced.'],
  ['It was replaced[[ on {replacedAt}]].', { replacedAt: '' }, 'It was replaced.'],
  ['From[[ {a} to {b}]].', { a: '1' }, 'From.'],
  ['Sent “{sent}”.', { sent: '{registered} [[x]]' }, 'Sent “{registered} [[x]]”.'],
  ['Sent “{sent}”.', {}, 'Sent “…”.'],
  ['The {toString}.', {}, 'The ….'],
  ['Plain.', { a: '1' }, 'Plain.'],
])('%s with %j', (template, values, filled) => {
  expect(fillSentence(template, values)).toBe(filled);
});
