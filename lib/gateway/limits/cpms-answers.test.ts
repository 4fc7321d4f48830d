import { describe, expect, it } from 'vitest';
import { createCpmsAnswers } from './cpms-answers';

const accepted = { isAccepted: true, isOverTls: false, status: 101 };
const refused = { isAccepted: false, isOverTls: true, status: 401 };

describe('createCpmsAnswers', () => {
  it('counts how the others fared within the hour, each by its latest answer', () => {
    const answers = createCpmsAnswers();
    answers.note('cpms', 'gone', refused, 0);
    answers.note('cpms', 'a', refused, 5_000_000);
    answers.note('cpms', 'a', accepted, 5_001_000);
    answers.note('cpms', 'b', { ...accepted, isOverTls: true }, 5_002_000);
    answers.note('cpms', 'c', refused, 5_003_000);
    answers.note('cpms', 'd', { ...refused, status: 404 }, 5_003_000);
    answers.note('cpms', 'self', refused, 5_004_000);
    answers.note('other', 'x', refused, 5_004_000);
    expect(answers.others('cpms', 'self', 401, 5_005_000)).toEqual({
      accepted: 2,
      acceptedOverTls: 1,
      sameAnswer: 1,
    });
  });

  it('keeps the latest chargers only', () => {
    const answers = createCpmsAnswers();
    for (let index = 0; index < 500; index += 1) answers.note('cpms', `c${index}`, refused, index);
    expect(answers.others('cpms', 'self', 401, 500).sameAnswer).toBe(200);
  });

  it('knows nothing of a CPMS that nobody came to', () => {
    const none = { accepted: 0, acceptedOverTls: 0, sameAnswer: 0 };
    expect(createCpmsAnswers().others('cpms', 'self', 401, 0)).toEqual(none);
  });
});
