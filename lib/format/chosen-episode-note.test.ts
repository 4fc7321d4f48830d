import { describe, expect, it } from 'vitest';
import { chosenEpisodeNote } from './chosen-episode-note';

describe('chosenEpisodeNote', () => {
  it('says where the fixes are, once another problem than the latest is looked at', () => {
    expect(chosenEpisodeNote({ isCurrent: true })).toBeNull();
    expect(chosenEpisodeNote({ isCurrent: false })).toBe(
      'Fixes are offered for the latest problem.',
    );
  });
});
