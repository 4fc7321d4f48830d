import { describe, expect, it } from 'vitest';
import { createCpmsAnswers } from './cpms-answers';

const cpms = { id: 'cpms-1', url: 'ws://cpms.example/ocpp' };
const hourMs = 3_600_000;
const nobody = () => false;
const ask = { chargerId: 'me', status: 404 };
const accepted = { isAccepted: true, isOverTls: false, status: 101 };
const overTls = { ...accepted, isOverTls: true };
const refused = (status: number) => ({ isAccepted: false, isOverTls: false, status });

describe('createCpmsAnswers', () => {
  it('counts what the others got, and not the charger itself', () => {
    const answers = createCpmsAnswers();
    answers.note(cpms, 'a', accepted, 0);
    answers.note(cpms, 'b', overTls, 0);
    answers.note(cpms, 'c', refused(404), 0);
    answers.note(cpms, 'd', refused(401), 0);
    answers.note(cpms, 'me', refused(404), 0);
    expect(answers.others(cpms, ask, nobody, 1)).toEqual({
      accepted: 2,
      acceptedOverTls: 1,
      sameAnswer: 1,
    });
  });

  it('goes by the last answer of each', () => {
    const answers = createCpmsAnswers();
    answers.note(cpms, 'a', refused(404), 0);
    answers.note(cpms, 'a', accepted, 1);
    answers.note(cpms, 'b', accepted, 1);
    answers.note(cpms, 'b', refused(404), 2);
    expect(answers.others(cpms, ask, nobody, 3)).toMatchObject({ accepted: 1, sameAnswer: 1 });
  });

  it('forgets after an hour, but not who is still connected', () => {
    const answers = createCpmsAnswers();
    answers.note(cpms, 'gone', accepted, 0);
    answers.note(cpms, 'here', accepted, 0);
    answers.note(cpms, 'c', refused(404), 0);
    const isConnected = (id: string) => id === 'here';
    expect(answers.others(cpms, ask, isConnected, hourMs)).toEqual({
      accepted: 1,
      acceptedOverTls: 0,
      sameAnswer: 0,
    });
  });

  it('keeps another CPMS, and the same one at another URL, apart', () => {
    const answers = createCpmsAnswers();
    answers.note({ ...cpms, url: 'ws://cpms.example/old' }, 'a', accepted, 0);
    answers.note({ ...cpms, id: 'cpms-2' }, 'b', accepted, 0);
    expect(answers.others(cpms, ask, nobody, 1).accepted).toBe(0);
  });

  it('stays small, and refusals push out no acceptance', () => {
    const answers = createCpmsAnswers();
    answers.note(cpms, 'a', accepted, 0);
    for (let index = 0; index < 1_000; index += 1) {
      answers.note(cpms, `charger-${index}`, refused(404), 0);
    }
    expect(answers.others(cpms, ask, nobody, 1)).toEqual({
      accepted: 1,
      acceptedOverTls: 0,
      sameAnswer: 64,
    });
  });
});
