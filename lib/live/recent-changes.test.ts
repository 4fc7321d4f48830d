import { describe, expect, it } from 'vitest';
import { createRecentChanges } from './recent-changes';

const change = (id: string) => ({ tenantId: 't', chargerIds: [id] });

function create() {
  const clock = { ms: 1_000 };
  const recent = createRecentChanges(() => clock.ms);
  const addAt = (ms: number, id: string) => {
    clock.ms = ms;
    recent.add(change(id));
  };
  return { clock, recent, addAt };
}

describe('recent changes', () => {
  it('are those since a time, that time included', () => {
    const { recent, addAt } = create();
    recent.begin();
    addAt(2_000, 'a');
    addAt(3_000, 'b');
    expect(recent.since(1_500)).toEqual([change('a'), change('b')]);
    expect(recent.since(3_000)).toEqual([change('b')]);
    expect(recent.since(3_001)).toEqual([]);
  });

  it('say when there may have been others: before it began, and while it had ended', () => {
    const { clock, recent, addAt } = create();
    expect(recent.since(500)).toBeUndefined();
    recent.begin();
    expect(recent.since(999)).toBeNull();
    expect(recent.since(1_001)).toEqual([]);
    addAt(2_000, 'a');
    recent.end();
    expect(recent.since(1_500)).toBeUndefined();
    clock.ms = 4_000;
    recent.begin();
    expect(recent.since(1_500)).toBeNull();
    expect(recent.since(4_001)).toEqual([]);
  });

  it('are forgotten after minutes', () => {
    const { recent, addAt } = create();
    recent.begin();
    addAt(2_000, 'a');
    addAt(2_000 + 300_001, 'b');
    expect(recent.since(1_500)).toBeNull();
    expect(recent.since(2_000)).toBeNull();
    expect(recent.since(2_001)).toEqual([change('b')]);
  });

  it('are forgotten where there are very many', () => {
    const { recent, addAt } = create();
    recent.begin();
    for (let index = 1; index <= 2_001; index += 1) addAt(1_000 + index, String(index));
    expect(recent.since(1_001)).toBeNull();
    expect(recent.since(1_002)).toHaveLength(2_000);
  });
});
