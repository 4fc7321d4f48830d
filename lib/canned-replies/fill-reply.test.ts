import { describe, expect, it } from 'vitest';
import { fillReply, firstMark, missingIn } from './fill-reply';

describe('fillReply', () => {
  it('puts values where they are named, what is typed as code', () => {
    const filled = fillReply('{{charger.model}} at {{ charger.url }}', {
      'charger.model': 'Eve',
      'charger.url': 'ws://host/a/CP_1',
    });
    expect(filled).toBe('Eve at `ws://host/a/CP_1`');
  });

  it('marks what is not known, and tells it until it is replaced', () => {
    const filled = fillReply('{{charger.model}}, {{charger.site}}', { 'charger.model': ' ' });
    expect(filled).toBe('[model not known], [site not known]');
    expect(missingIn(filled)).toEqual(['model', 'site']);
    expect(firstMark(`Hi, ${filled}`)).toEqual([4, 21]);
    expect(firstMark('Hi [model]')).toBeNull();
    expect(missingIn(filled.replace('[model not known]', 'Eve'))).toEqual(['site']);
    expect(fillReply('{{toString}}', {})).toBe('[toString not known]');
  });
});
