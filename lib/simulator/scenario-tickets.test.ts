import { describe, expect, it } from 'vitest';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { plotPastTickets } from '@/prisma/scenarios/tickets/plot-past-tickets';
import { plotRecentTickets } from '@/prisma/scenarios/tickets/plot-recent-tickets';

const anchor = new Date('2026-11-25T12:00:00Z');
const plotsOf = (seed: number) => {
  const scenario = scenarioOf('demo', seed);
  return [...plotPastTickets(scenario, anchor), ...plotRecentTickets(scenario, anchor)];
};

describe('the tickets of the demo', () => {
  it.each([1, 2, 7])('are 40 to 65 of every kind, with seed %i', (seed) => {
    const plots = plotsOf(seed);
    expect(plots.length).toBeGreaterThanOrEqual(40);
    expect(plots.length).toBeLessThanOrEqual(65);
    expect(new Set(plots.map(({ tenantId }) => tenantId)).size).toBe(3);
    const sources = new Set(plots.map(({ about }) => about.source));
    expect([...sources].sort()).toEqual(['charger', 'log', 'shared_problem', 'unknown_identity']);
    const steps = plots.flatMap((plot) => plot.steps);
    for (const kind of ['reply', 'note', 'take', 'settle', 'rate']) {
      expect(steps.some((step) => step.do === kind)).toBe(true);
    }
    const written = plots.flatMap((plot) => [plot.subject, plot.message]);
    expect(written.filter((text) => text === '' || text.includes('{'))).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(plotsOf(1)).toEqual(plotsOf(1));
    expect(plotsOf(1)).not.toEqual(plotsOf(2));
  });

  it('go on in order, and not after the moment of seeding', () => {
    for (const { at, steps } of plotsOf(1)) {
      const times = [at, ...steps.map((step) => step.at)].map((time) => time.getTime());
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(anchor.getTime());
    }
  });
});
