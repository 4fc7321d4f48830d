import { describe, expect, it } from 'vitest';
import { createCpmsAnswers } from './cpms-answers';

const cpms = { id: 'cpms-1', url: 'ws://cpms.example/ocpp' };
const hourMs = 3_600_000;
const nobody = () => false;
const ask = { chargerId: 'me', status: 404 };
const plain = (chargerId: string) => ({ chargerId, isTls: false });

describe('createCpmsAnswers', () => {
  it('counts what the others got, and not the charger itself', () => {
    const answers = createCpmsAnswers();
    answers.noteAccepted(cpms, plain('a'), 0);
    answers.noteAccepted(cpms, { chargerId: 'b', isTls: true }, 0);
    answers.noteRefused(cpms, 'c', 404, 0);
    answers.noteRefused(cpms, 'd', 401, 0);
    answers.noteRefused(cpms, 'me', 404, 0);
    expect(answers.others(cpms, ask, nobody, 1)).toEqual({
      accepted: 2,
      acceptedOverTls: 1,
      sameAnswer: 1,
    });
  });

  it('goes by the last answer of each', () => {
    const answers = createCpmsAnswers();
    answers.noteRefused(cpms, 'a', 404, 0);
    answers.noteAccepted(cpms, plain('a'), 1);
    answers.noteAccepted(cpms, plain('b'), 1);
    answers.noteRefused(cpms, 'b', 404, 2);
    expect(answers.others(cpms, ask, nobody, 3)).toMatchObject({ accepted: 1, sameAnswer: 1 });
  });

  it('forgets after an hour, but not who is still connected', () => {
    const answers = createCpmsAnswers();
    answers.noteAccepted(cpms, plain('gone'), 0);
    answers.noteAccepted(cpms, plain('here'), 0);
    answers.noteRefused(cpms, 'c', 404, 0);
    const isConnected = (id: string) => id === 'here';
    expect(answers.others(cpms, ask, isConnected, hourMs)).toEqual({
      accepted: 1,
      acceptedOverTls: 0,
      sameAnswer: 0,
    });
  });

  it('keeps another CPMS, and the same one at another URL, apart', () => {
    const answers = createCpmsAnswers();
    answers.noteAccepted({ ...cpms, url: 'ws://cpms.example/old' }, plain('a'), 0);
    answers.noteAccepted({ ...cpms, id: 'cpms-2' }, plain('b'), 0);
    expect(answers.others(cpms, ask, nobody, 1).accepted).toBe(0);
  });

  it('stays small, and refusals push out no acceptance', () => {
    const answers = createCpmsAnswers();
    answers.noteAccepted(cpms, plain('a'), 0);
    for (let index = 0; index < 1_000; index += 1) {
      answers.noteRefused(cpms, `charger-${index}`, 404, 0);
    }
    expect(answers.others(cpms, ask, nobody, 1)).toEqual({
      accepted: 1,
      acceptedOverTls: 0,
      sameAnswer: 64,
    });
  });
});
