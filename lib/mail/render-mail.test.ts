import { describe, expect, it } from 'vitest';
import { renderMail } from './render-mail';

const hostile = '<img src=x onerror=alert(1)> & "quoted"';
const mail = renderMail({
  title: `Reply on #7 ${hostile}`,
  blocks: [
    { kind: 'text', text: hostile },
    { kind: 'quote', by: hostile, text: `first\n${hostile}` },
    { kind: 'facts', rows: [['Charger', hostile]] },
    { kind: 'button', label: 'Open the ticket', url: 'https://portal.test/tickets/7?a=1&b=2' },
  ],
  answer: null,
  foot: ['Choose what you are told: https://portal.test/settings/account'],
});

describe('renderMail', () => {
  it('makes text of everything that was typed', () => {
    expect(mail.html).not.toContain('<img');
    expect(mail.html.match(/&lt;img src=x/g)).toHaveLength(6);
    expect(mail.html).toContain('href="https://portal.test/tickets/7?a=1&amp;b=2"');
    expect(mail.html).toContain('<a href="https://portal.test/settings/account">');
  });

  it('says the same in plain text', () => {
    expect(mail.text).toContain('    first\n    <img src=x onerror=alert(1)> & "quoted"');
    expect(mail.text).toContain('Open the ticket: https://portal.test/tickets/7?a=1&b=2');
    expect(mail.text).toContain('\n-- \nChoose what you are told:');
  });
});
