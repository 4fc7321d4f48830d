import { describe, expect, it } from 'vitest';
import { affectedVersions } from './affected-versions';
import { allVendorModels } from './all-vendor-models';
import { describeModel } from './describe-model';
import { modelName } from './model-name';

describe('describeModel', () => {
  it.each(allVendorModels.map((model) => [model.id, model] as const))(
    '%s is said in sentences, each with its source',
    (_id, model) => {
      const rows = describeModel(model);
      expect(rows.slice(0, 1).map(({ label }) => label)).toEqual(['Where it is set']);
      for (const { notes } of rows) {
        for (const { source, text } of notes) {
          expect(text).toMatch(/\.$/);
          expect(text).not.toMatch(/undefined|null|\[object|\.\.|!/);
          expect(source.url).toMatch(/^https:/);
        }
      }
    },
  );

  it('keeps a row for what everybody asks for, known or not', () => {
    const enplus = allVendorModels.find(({ id }) => id === 'enplus-ac7000');
    if (enplus === undefined) throw new Error('not found');
    const rows = new Map(describeModel(enplus).map(({ label, notes }) => [label, notes]));
    expect(rows.get('URL')).toEqual([]);
    expect(rows.get('Password')).toEqual([]);
    expect(rows.has('Username')).toBe(false);
  });

  it('says the vendor once', () => {
    expect(modelName({ vendor: 'SmartEVSE', name: 'SmartEVSE 3' })).toBe('SmartEVSE 3');
    expect(modelName({ vendor: 'Alfen', name: 'Eve' })).toBe('Alfen Eve');
  });
});

describe('affectedVersions', () => {
  const fault = { id: 'a', symptom: 'It stops.', causes: ['b'], source: 'c' };

  it.each([
    [{}, 'No version is named.'],
    [{ from: '1', through: '1' }, 'Seen in version 1.'],
    [{ from: '1' }, 'Seen from version 1.'],
    [{ through: '2' }, 'Seen up to version 2.'],
    [{ from: '1', through: '2', mendedIn: '3' }, 'Seen in versions 1 to 2. Mended in 3.'],
  ])('%j', (versions, sentence) => {
    expect(affectedVersions({ ...fault, ...versions })).toBe(sentence);
  });
});
