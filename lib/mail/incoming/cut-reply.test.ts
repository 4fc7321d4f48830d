import { describe, expect, it } from 'vitest';
import { answerLine, cutReply } from './cut-reply';

describe('cutReply', () => {
  it.each([
    ['plain', 'It works now.\nThanks', 'It works now.\nThanks'],
    ['our own line', `Done.\n\n> ${answerLine}\n> Hello`, 'Done.'],
    ['English', 'Done.\n\nOn Wed, 25 Nov 2026 at 14:05, Support <a@b.c> wrote:\n> Hello', 'Done.'],
    [
      'a broken line',
      'Done.\n\nOn Wed, 25 Nov 2026 at 14:05, Support\n<a@b.c> wrote:\n\n> Hi',
      'Done.',
    ],
    [
      'German',
      'Erledigt.\n\nAm 25.11.2026 um 14:05 schrieb Support <a@b.c>:\n> Hallo',
      'Erledigt.',
    ],
    ['French', 'Fait.\n\nLe mer. 25 nov. 2026 à 14:05, Support a écrit :\n> Bonjour', 'Fait.'],
    ['Outlook', 'Done.\n\nFrom: Support <a@b.c>\nSent: Wednesday\nTo: me\n\nHello', 'Done.'],
    ['a signature', 'Done.\n-- \nAda\nPhone 123', 'Done.'],
    ['a quote in the middle stays', 'Yes:\n> is it on?\nIt is on.', 'Yes:\n> is it on?\nIt is on.'],
    ['a quote at the end', 'Yes.\n\n> is it on?\n>\n', 'Yes.'],
    ['nothing but a quote', '> Hello', ''],
    [
      'a sentence that begins alike',
      'On Monday it failed.\nI wrote to you.',
      'On Monday it failed.\nI wrote to you.',
    ],
  ])('%s', (_, text, expected) => {
    expect(cutReply(text)).toBe(expected);
  });

  it('takes no longer for what is made to be slow', () => {
    const begin = performance.now();
    cutReply(`On ${'a '.repeat(50_000)}\n`.repeat(20));
    cutReply('On a wrote\n'.repeat(100_000));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
