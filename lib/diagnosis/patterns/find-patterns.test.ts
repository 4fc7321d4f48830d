import { describe, expect, it } from 'vitest';
import { findPatterns } from './find-patterns';
import { presentPattern } from './present-pattern';
import { pastBoot, pastSession, refusal, samplePast, secondsAgo } from './sample-past';

const words = (instant: string) => instant.slice(11, 16);
const sentences = (past: ReturnType<typeof samplePast>) =>
  findPatterns(past).map((pattern) => presentPattern(pattern, words).sentence);

describe('findPatterns', () => {
  it('says nothing of a charger that is well', () => {
    const attempts = [pastSession(90_000, 80_000, { endedAt: null, closedBy: null })];
    expect(findPatterns(samplePast({ attempts, boots: [pastBoot(90_000)] }))).toEqual([]);
  });

  it('says it in plain words with its figures', () => {
    const attempts = [10, 42, 70, 99, 131, 160].map((ago) => refusal(ago));
    expect(sentences(samplePast({ attempts }))).toEqual([
      'Tries every 29 s ± 3 s, 6 times in a row without success.',
    ]);
    const cut = [110, 111, 110, 109, 110, 110].map((age, index) =>
      pastSession(300 * (index + 1), age),
    );
    expect(sentences(samplePast({ attempts: cut }))).toEqual([
      'Each of the last 6 sessions ended after 110 s, broken off by the network.',
    ]);
    const silence = {
      since: secondsAgo(600),
      certificateChangedAt: secondsAgo(660),
      hostChangedAt: null,
    };
    expect(sentences(samplePast({ silence }))).toEqual([
      'Silent since 13:50. Exolink’s certificate was replaced at 13:49, and the charger has not connected since.',
    ]);
  });

  it('does not say the same twice', () => {
    const attempts = ['a', 'b', 'a', 'b', 'a'].map((address, index) =>
      pastSession(3_000 - index * 300, 200 + 40 * index, { address }),
    );
    const boots = ['A', 'B', 'A', 'B'].map((serial, index) =>
      pastBoot(40_000 - index * 10_000, serial),
    );
    expect(findPatterns(samplePast({ attempts, boots })).map(({ id }) => id)).toEqual([
      'alternating-serials',
    ]);
  });

  it('leaves no placeholder open and shows values inertly', () => {
    const boots = ['A\u202e', 'B', 'A\u202e'].map((serial, index) =>
      pastBoot(40_000 - index * 10_000, serial),
    );
    const [sentence] = sentences(samplePast({ boots }));
    expect(sentence).not.toMatch(/[{}[\]]{2}|…/);
    expect(sentence).toContain('A\\u{202e}');
  });
});
