import { describe, expect, it } from 'vitest';
import type { Present } from '@/lib/presence/schemas';
import { presenceSentences } from './presence-sentences';

const at = (doing: Present['doing'], ...names: string[]): Present[] =>
  names.map((name) => ({ id: name, name, doing }));

describe('presenceSentences', () => {
  it.each([
    [[], []],
    [at('looking', 'Anna'), ['Anna is looking at this ticket.']],
    [at('looking', 'Anna', 'Ben'), ['Anna and Ben are looking at this ticket.']],
    [
      [...at('looking', 'Anna'), ...at('note', 'Ben'), ...at('reply', 'Cleo')],
      ['Cleo is writing a reply.', 'Ben is writing a note.', 'Anna is looking at this ticket.'],
    ],
    [at('looking', 'A', 'B', 'C', 'D'), ['A, B, C and D are looking at this ticket.']],
    [at('looking', 'A', 'B', 'C', 'D', 'E'), ['A, B, C and 2 others are looking at this ticket.']],
  ])('says who %j are', (people, sentences) => {
    expect(presenceSentences(people)).toEqual(sentences);
  });
});
