import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fillReply } from '@/lib/canned-replies/fill-reply';
import { replyVariableNames, type ReplyVariable } from '@/lib/canned-replies/reply-variables';
import { MessageText } from './message-text';

const html = (text: string) => renderToStaticMarkup(createElement(MessageText, { text }));
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#x27);/g, (_whole, name: string) => entities[name] ?? '');
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'" };

const characters = Array.from('ab1 *_`~[]()<>!#&;:+-=.\\|"\'{}/@');

describe('the value of a variable, in a message', () => {
  it.each([
    '[click](https://evil.test)',
    '![x](https://evil.test/p.png)',
    '<https://evil.test>',
    '**bold** _soft_ __init__',
    '# Heading',
    '- item',
    '1. item',
    '> quote',
    '===',
    '```',
    'a ` b `` c',
    '`x`',
    '(https://evil.test)',
    ': https://evil.test',
    'A&amp;B &lt;',
    'back\\slash\\',
    '{{agent.name}}',
  ])('is shown as it is: %j', (value) => {
    for (const name of ['charger.model', 'charger.identity'] as const) {
      for (const template of [`{{${name}}}`, `x\n{{${name}}}`, `[see]{{${name}}} *b*`]) {
        const marked = html(fillReply(template, { [name]: value }));
        expect(marked).not.toMatch(/<(a|img|h\d|li|blockquote|hr|pre)\b/);
        expect(textOf(marked)).toContain(value);
      }
    }
  });

  it('is never more than text', () => {
    const name = fc.constantFrom<ReplyVariable>(...replyVariableNames);
    const value = fc.string({
      unit: fc.constantFrom(...characters),
      maxLength: 24,
    });
    fc.assert(
      fc.property(name, value, (which, typed) => {
        const filled = fillReply(`Before {{${which}}} after`, { [which]: typed });
        const marked = html(filled).replace(/<\/?(div|p|code)\b[^<>]*>/g, '');
        expect(marked).not.toContain('<');
      }),
      { numRuns: 200 },
    );
  });
});
