import { describe, expect, it } from 'vitest';
import { mentionedIn, splitMentions, withLabels } from './split-mentions';

describe('splitMentions', () => {
  it.each([
    ['Ask @Ann Lee, please', ['Ann', 'Ann Lee'], ['Ask ', '@Ann Lee', ', please']],
    ['@Ann and @Ann', ['Ann'], ['@Ann', ' and ', '@Ann']],
    ['@Anna, a@Ann.test', ['Ann'], ['@Anna, a@Ann.test']],
    ['@A.B (2)!', ['A.B (2)', 'A.B'], ['@A.B (2)', '!']],
    ['@AxB', ['A.B'], ['@AxB']],
    ['@Ann', [], ['@Ann']],
  ])('%j for %j', (text, labels, parts) => {
    expect(splitMentions(text, labels).map((part) => part.text)).toEqual(parts);
  });

  it('finds who is named, and tells people of one name apart', () => {
    const people = withLabels([
      { id: '1', name: 'Ann' },
      { id: '2', name: 'Ann' },
      { id: '3', name: 'Bo' },
    ]);
    expect(people.map(({ label }) => label)).toEqual(['Ann', 'Ann (2)', 'Bo']);
    expect(mentionedIn('See @Ann (2) and Bo', people).map(({ id }) => id)).toEqual(['2']);
  });
});
