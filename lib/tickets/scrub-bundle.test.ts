import { describe, expect, it } from 'vitest';
import type { TicketBundle } from './bundle-schemas';
import { scrubBundle } from './scrub-bundle';

const bundle: TicketBundle = {
  version: 1,
  frozenAt: '2026-11-25T12:00:00.000Z',
  source: 'log',
  about: 'CP-1',
  tenant: { name: 'Nordlicht', slug: 'nordlicht', timeZone: 'UTC' },
  charger: null,
  problem: null,
  messages: [
    {
      utc: '2026-11-25T12:00:00.000Z',
      local: '25 Nov',
      answer: 'Authorization: Basic Q1AtMTpodW50ZXIy',
    },
  ],
  topology: null,
  evidence: null,
  fixes: [],
  chargers: [],
  chargerCount: 0,
  shared: null,
  log: null,
  answers: [{ question: 'What does it show?', answer: 'password=hunter2 and\nno connection' }],
  scrubbed: [{ what: 'log', count: 2 }],
};

describe('scrubBundle', () => {
  it('takes out secrets wherever somebody wrote them, and says where', () => {
    const clean = scrubBundle(bundle);
    expect(JSON.stringify(clean)).not.toMatch(/hunter2|Q1AtMTpodW50ZXIy/);
    expect(clean.answers[0]?.answer).toContain('no connection');
    expect(clean.scrubbed).toEqual([
      { what: 'log', count: 2 },
      { what: 'error messages', count: 1 },
      { what: 'answers', count: 1 },
    ]);
  });

  it('takes out nothing more the second time', () => {
    const clean = scrubBundle(bundle);
    expect(scrubBundle(clean)).toEqual(clean);
  });

  it('leaves what holds none as it is', () => {
    const plain = { ...bundle, messages: [], answers: [] };
    expect(scrubBundle(plain)).toEqual(plain);
  });
});
