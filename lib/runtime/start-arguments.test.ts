import { describe, expect, it } from 'vitest';
import { checkScenario } from './check-scenario';
import { parseStartArguments } from './start-arguments';

describe('parseStartArguments', () => {
  it('starts without a scenario', () => {
    expect(parseStartArguments([])).toEqual({
      wantsHelp: false,
      scenario: null,
      seed: 1,
      allowDemoInProduction: false,
      environment: {},
    });
  });

  it('takes a scenario, a seed and ports', () => {
    const args = ['--scenario', 'e2e', '--seed', '7', '--port', '3100', '--ws-port', '9300'];
    expect(parseStartArguments(args)).toMatchObject({
      scenario: 'e2e',
      seed: 7,
      environment: { PORTAL_PORT: '3100', GATEWAY_WS_PORT: '9300' },
    });
    expect(parseStartArguments(['--demo']).scenario).toBe('demo');
  });

  it.each([
    [['--dmeo'], /Unknown option '--dmeo'/],
    [['--seed', 'x'], /--seed is "x"/],
    [['demo'], /Unexpected argument 'demo'/],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => parseStartArguments(args)).toThrow(message);
  });
});

describe('checkScenario', () => {
  const demo = { scenario: 'demo', allowDemoInProduction: false };

  it('refuses a demo in production unless it is asked for twice', () => {
    expect(() => checkScenario(demo, true)).toThrow(/demo data are refused/);
    expect(() => checkScenario({ ...demo, allowDemoInProduction: true }, true)).not.toThrow();
    expect(() => checkScenario(demo, false)).not.toThrow();
    expect(() => checkScenario({ ...demo, scenario: null }, true)).not.toThrow();
  });

  it('names the scenarios that there are', () => {
    expect(() => checkScenario({ ...demo, scenario: 'demos' }, false)).toThrow(
      'There is no scenario "demos". Choose one of: demo, e2e, empty.',
    );
  });
});
