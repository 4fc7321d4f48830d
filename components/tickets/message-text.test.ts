import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MessageText } from './message-text';

const html = (text: string) => renderToStaticMarkup(createElement(MessageText, { text }));

describe('MessageText', () => {
  it('renders what people use', () => {
    const shown = html(
      '**Bold** and `code`\nnext line\n\n- one\n- two\n\n[guide](https://example.test/a)',
    );
    expect(shown).toContain('<strong>Bold</strong>');
    expect(shown).toContain('<code class="value">code</code>');
    expect(shown).toMatch(/<li>one<\/li>/);
    expect(shown).toContain('href="https://example.test/a"');
    expect(shown).toContain('rel="noopener noreferrer nofollow"');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)></svg>',
    '<iframe src="https://example.test"></iframe>',
    'a <b onclick="alert(1)">b</b>',
  ])('shows %s as text', (hostile) => {
    expect(html(hostile)).not.toMatch(/<(script|img|svg|iframe|b)\b/);
    expect(html(hostile)).toContain('&lt;');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('leads nowhere for %s', (address) => {
    expect(html(`[here](${address})`)).toContain('href=""');
  });

  it('loads no image', () => {
    expect(html('![pixel](https://example.test/p.png)')).not.toContain('img');
  });

  it('shows who is mentioned, outside of code, and nothing else as a mention', () => {
    const shown = renderToStaticMarkup(
      createElement(MessageText, {
        text: '**@Ada** or @Bo, `@Ada` <mark>x</mark>',
        mentions: [{ label: 'Ada' }],
      }),
    );
    expect(shown).toMatch(/<strong><span[^>]*>@Ada<\/span><\/strong> or @Bo/);
    expect(shown.match(/<span/g)).toHaveLength(1);
    expect(shown).not.toContain('<mark');
  });

  it('keeps headings out of the page’s own order', () => {
    expect(html('# Big')).not.toContain('<h1');
  });
});
