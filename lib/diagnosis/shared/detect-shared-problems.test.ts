import { describe, expect, it } from 'vitest';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { detectSharedProblems } from './detect-shared-problems';
import type { FailingCharger, Fleet, SharedGroup, SharedKind } from './shared-problem';

const start = Date.parse('2026-11-23T14:02:00Z');
let counter = 0;

/** Chargers that share something and fail, one after the other within `withinMinutes`. */
function failing(
  count: number,
  shares: FailingCharger['shares'],
  options: { withinMinutes?: number; errorType?: ErrorType; startMinutes?: number } = {},
): FailingCharger[] {
  const { errorType = 'unreachable', startMinutes = 0, withinMinutes = 5 } = options;
  return Array.from({ length: count }, (_, index) => ({
    chargerId: `charger-${(counter += 1)}`,
    errorType,
    causeId: 'site-offline',
    since: new Date(start + (startMinutes + (withinMinutes * index) / count) * 60_000),
    shares,
  }));
}

const group = (kind: SharedKind, key: string, total: number): SharedGroup => ({
  ...{ kind, key, name: key, total },
});

const names = (fleet: Fleet) =>
  detectSharedProblems(fleet).map(
    ({ chargers, errorType, kind, name, total }) =>
      `${chargers.length} of ${total} ${kind} ${name}: ${errorType}`,
  );

const fleetOf = (
  total: number,
  groups: readonly SharedGroup[],
  ...chargers: FailingCharger[][]
): Fleet => ({ total, groups, failing: chargers.flat() });

describe('detectSharedProblems', () => {
  it.each<[string, Fleet, string[]]>([
    [
      'a site with 12 of 13 silent within minutes',
      fleetOf(150, [group('site', 'FL', 13)], failing(12, { site: 'FL' })),
      ['12 of 13 site FL: unreachable'],
    ],
    [
      '3 of 40 chargers of a model',
      fleetOf(150, [group('model', 'M', 40)], failing(3, { model: 'M' })),
      [],
    ],
    [
      'a small site that is silent as a whole',
      fleetOf(150, [group('site', 'A', 3)], failing(3, { site: 'A' })),
      ['3 of 3 site A: unreachable'],
    ],
    ['two of two', fleetOf(150, [group('site', 'A', 2)], failing(2, { site: 'A' })), []],
    [
      'most of a site, in the course of days',
      fleetOf(
        150,
        [group('site', 'A', 13)],
        failing(12, { site: 'A' }, { withinMinutes: 12 * 24 * 60 }),
      ),
      [],
    ],
    [
      'as many elsewhere as in the group',
      fleetOf(
        130,
        [group('model', 'M', 10)],
        failing(5, { model: 'M' }),
        failing(60, {}, { withinMinutes: 5 }),
      ),
      [],
    ],
    [
      'a firmware, and not the model of which it is a part',
      fleetOf(
        400,
        [group('model', 'M', 60), group('firmware', 'M 2.1', 24), group('site', 'A', 12)],
        failing(2, { model: 'M', firmware: 'M 2.1', site: 'A' }),
        failing(20, { model: 'M', firmware: 'M 2.1' }, { errorType: 'unreachable' }),
      ),
      ['22 of 24 firmware M 2.1: unreachable'],
    ],
    [
      'the CPMS, and not each of its sites',
      fleetOf(
        60,
        [group('cpms', 'C', 30), ...['A', 'B', 'D'].map((key) => group('site', key, 10))],
        ...['A', 'B', 'D'].map((site) =>
          failing(10, { site, cpms: 'C' }, { errorType: 'cpms-unavailable' }),
        ),
      ),
      ['30 of 30 cpms C: cpms-unavailable'],
    ],
    [
      'the gateway when all are silent, as the CPMS is not reached',
      fleetOf(
        30,
        [group('cpms', 'C', 30), group('gateway', 'G', 30)],
        failing(30, { cpms: 'C', gateway: 'G' }),
      ),
      ['30 of 30 gateway G: unreachable'],
    ],
    [
      'the site, when its network is as good a name',
      fleetOf(
        150,
        [group('address-range', '192.0.2.0/24', 13), group('site', 'A', 13)],
        failing(13, { site: 'A', 'address-range': '192.0.2.0/24' }),
      ),
      ['13 of 13 site A: unreachable'],
    ],
    [
      'the site, though two chargers of another network there are well',
      fleetOf(
        150,
        [group('address-range', '192.0.2.0/24', 13), group('site', 'A', 15)],
        failing(13, { site: 'A', 'address-range': '192.0.2.0/24' }),
      ),
      ['13 of 15 site A: unreachable'],
    ],
    [
      'the network, when it is but a part of the site',
      fleetOf(
        150,
        [group('address-range', '192.0.2.0/24', 13), group('site', 'A', 40)],
        failing(13, { site: 'A', 'address-range': '192.0.2.0/24' }),
      ),
      ['13 of 13 address-range 192.0.2.0/24: unreachable'],
    ],
    [
      'two sites at once, each of its own',
      fleetOf(
        150,
        [group('site', 'A', 13), group('site', 'B', 9)],
        failing(12, { site: 'A' }),
        failing(9, { site: 'B' }),
      ),
      ['12 of 13 site A: unreachable', '9 of 9 site B: unreachable'],
    ],
    [
      'two sites, and not the gateway that they share with one that is well',
      fleetOf(
        45,
        [group('gateway', 'G', 45), group('site', 'A', 13), group('site', 'B', 20)],
        failing(12, { site: 'A', gateway: 'G' }),
        failing(20, { site: 'B', gateway: 'G' }),
      ),
      ['20 of 20 site B: unreachable', '12 of 13 site A: unreachable'],
    ],
    [
      'errors of two types at one site',
      fleetOf(
        150,
        [group('site', 'A', 16)],
        failing(8, { site: 'A' }),
        failing(8, { site: 'A' }, { errorType: 'invalid-credentials' }),
      ),
      ['8 of 16 site A: invalid-credentials', '8 of 16 site A: unreachable'],
    ],
    ['nothing', fleetOf(150, [group('site', 'A', 13)]), []],
  ])('%s', (_name, fleet, expected) => {
    expect(names(fleet)).toEqual(expected);
  });

  it('says when it began, and counts who joined later but not who failed before', () => {
    const chargers = [
      ...failing(1, { site: 'A' }, { startMinutes: -3_000 }),
      ...failing(9, { site: 'A' }),
      ...failing(1, { site: 'A' }, { startMinutes: 90 }),
    ];
    const [problem] = detectSharedProblems(fleetOf(150, [group('site', 'A', 13)], chargers));
    expect(problem).toMatchObject({ startedAt: new Date(start), causeId: 'site-offline' });
    expect(problem?.chargers).toHaveLength(10);
  });

  it('takes a fleet of ten thousand failing chargers in a moment', () => {
    const sites = Array.from({ length: 800 }, (_, index) => group('site', `S${index}`, 13));
    const chargers = sites.map(({ key }) => failing(13, { site: key, gateway: 'G' }));
    const fleet = fleetOf(10_400, [group('gateway', 'G', 10_400), ...sites], ...chargers);
    expect(names(fleet)).toEqual(['10400 of 10400 gateway G: unreachable']);
  });
});
