import { describe, expect, it } from 'vitest';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { allVendorModels } from './all-vendor-models';
import { factsOf } from './facts-of';
import { findVendorModel } from './find-vendor-model';
import { readVersion } from './firmware-version';
import { vendorModelSchema } from './vendor-model';

const cases = allVendorModels.map((model) => [model.id, model] as const);

describe('the rule base of vendors', () => {
  it('knows at least fifteen models, each once', () => {
    expect(allVendorModels.length).toBeGreaterThanOrEqual(15);
    expect(new Set(allVendorModels.map(({ id }) => id)).size).toBe(allVendorModels.length);
    const names = allVendorModels.map(({ name, vendor }) => `${vendor} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(cases)('%s fits the schema and cites what it says', (_id, model) => {
    expect(vendorModelSchema.safeParse(model).error).toBeUndefined();
    expect(factsOf(model).length).toBeGreaterThan(0);
  });

  it.each(cases)('%s names causes of the catalogue and versions that can be read', (_id, model) => {
    for (const fault of model.faults) {
      for (const cause of fault.causes) expect(findCause(cause)?.id).toBe(cause);
      for (const version of [fault.from, fault.through, fault.mendedIn]) {
        if (version !== undefined) expect(readVersion(version)).not.toBeNull();
      }
    }
    const ids = model.faults.map((fault) => fault.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(cases)('%s is found by what its chargers report', (_id, model) => {
    for (const report of model.reports) expect(findVendorModel(report)).toBe(model);
  });

  it('has one entry at most for the remaining models of a vendor', () => {
    const open = allVendorModels.filter(({ match }) => match.models.length === 0);
    const aliases = open.flatMap(({ match }) => match.vendors);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it.each(cases)('%s claims no model that another entry claims', (_id, model) => {
    const reported = model.reports.map((report) => foldedModel(report.model));
    for (const other of allVendorModels) {
      if (other === model) continue;
      const patterns = [...other.match.models, ...other.match.distinctModels];
      const sharesVendor = other.match.vendors.some((alias) => model.match.vendors.includes(alias));
      for (const pattern of sharesVendor ? patterns : other.match.distinctModels) {
        expect(model.match.models).not.toContain(pattern);
        expect(model.match.distinctModels).not.toContain(pattern);
        for (const name of reported) expect(name).not.toMatch(new RegExp(pattern));
      }
    }
  });
});

describe('the schema', () => {
  const entry = {
    id: 'a',
    vendor: 'A',
    name: 'B',
    sources: { manual: { title: 'Manual', url: 'https://example.org/m', kind: 'manual' } },
    match: { vendors: ['a'], models: [] },
    retrySeconds: { value: 5, source: 'manual' },
  };

  it('takes an entry that cites its source', () => {
    expect(vendorModelSchema.safeParse(entry).success).toBe(true);
  });

  it.each([
    ['a fact without a source', { retrySeconds: { value: 5 } }],
    ['a source that is not there', { retrySeconds: { value: 5, source: 'rumour' } }],
    ['a source that nothing cites', { retrySeconds: undefined }],
    ['no vendor to match', { match: { vendors: [], models: [] } }],
    ['a pattern that is none', { match: { vendors: ['a'], models: ['('] } }],
    ['a field that it does not know', { colour: 'red' }],
    [
      'an address without TLS',
      { sources: { manual: { ...entry.sources.manual, url: 'http://example.org/m' } } },
    ],
  ])('refuses %s', (_what, change) => {
    expect(vendorModelSchema.safeParse({ ...entry, ...change }).success).toBe(false);
  });
});

function foldedModel(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
