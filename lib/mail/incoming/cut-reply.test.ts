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

  it.each([
    'Sent from my iPhone',
    'Sent from Yahoo Mail for Android',
    'Von meinem iPhone gesendet',
    'Gesendet von Mail für Windows',
    'Envoyé de mon iPhone',
    'Enviado desde mi Samsung Galaxy',
    'Verzonden vanaf mijn iPhone',
    'Inviato da iPhone',
    'Get Outlook for iOS<https://aka.ms/o0ukef>',
    'Get Outlook for Android',
    'Outlook für iOS beziehen<https://aka.ms/o0ukef>',
  ])('cuts “%s” where it ends the text', (line) => {
    expect(cutReply(`It works.\n\n${line}\n`)).toBe('It works.');
    expect(cutReply(`It works.\n\n${line}\n\nOn 25 Nov 2026, Ada <a@b.c> wrote:\n> Hi`)).toBe(
      'It works.',
    );
    expect(cutReply(`${line}\n\n${line}`)).toBe('');
    expect(cutReply(`${line}\n\nIt works.`)).toBe(`${line}\n\nIt works.`);
  });

  it('cuts the rule that Outlook draws above what it quotes', () => {
    const rule = '_'.repeat(32);
    const quoted = 'From: Support <a@b.c>\nSent: Wednesday\n\nHello';
    expect(cutReply(`Done.\n\nGet Outlook for iOS\n${rule}\n${quoted}`)).toBe('Done.');
  });

  it.each([
    'Sent from my charger: 401 Unauthorized.',
    'Sent from the laptop of the installer, who says that the charger was reset this morning',
    'Sent with the wrong password',
    'Von meinem Installateur kam nichts',
    'I was there.\nSent from my iPhone',
  ])('leaves “%s”, which may be meant', (line) => {
    expect(cutReply(`Hello\n\n${line}`)).toBe(`Hello\n\n${line}`);
  });

  it('takes no longer for what is made to be slow', () => {
    const begin = performance.now();
    cutReply(`On ${'a '.repeat(50_000)}\n`.repeat(20));
    cutReply('On a wrote\n'.repeat(100_000));
    cutReply('Sent from my iPhone\n\n'.repeat(50_000));
    cutReply(`${'_'.repeat(100_000)}x`);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
