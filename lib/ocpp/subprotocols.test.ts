import { describe, expect, it } from 'vitest';
import {
  chooseSubprotocol,
  misspeltSubprotocol,
  parseSubprotocols,
  subprotocolProblem,
  supportedSubprotocols,
} from './subprotocols';

describe('parseSubprotocols', () => {
  it.each([
    [undefined, []],
    ['', []],
    [' , ,', []],
    ['ocpp1.6', ['ocpp1.6']],
    ['ocpp2.0.1, ocpp1.6,ocpp1.6', ['ocpp2.0.1', 'ocpp1.6']],
    ['\u001b[0m', ['\\x1b[0m']],
  ])('%j', (header, offered) => {
    expect(parseSubprotocols(header)).toEqual(offered);
  });

  it('stops at a hundred of ten thousand', () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `p${index}`).join(',');
    expect(parseSubprotocols(header)).toHaveLength(100);
  });
});

describe('chooseSubprotocol', () => {
  it('takes the charger’s first choice that is supported', () => {
    expect(chooseSubprotocol(['ocpp0.1', 'ocpp2.0.1', 'ocpp1.6'], supportedSubprotocols)).toBe(
      'ocpp2.0.1',
    );
    expect(chooseSubprotocol(['OCPP1.6'], supportedSubprotocols)).toBeNull();
    expect(chooseSubprotocol([], supportedSubprotocols)).toBeNull();
  });
});

describe('misspeltSubprotocol', () => {
  it.each([
    ['OCPP1.6', 'ocpp1.6'],
    ['ocpp1.6J', 'ocpp1.6'],
    ['ocpp1.6-json', 'ocpp1.6'],
    ['OCPP-J 1.6', 'ocpp1.6'],
    ['ocpp16', 'ocpp1.6'],
    ['1.6', 'ocpp1.6'],
    ['ocpp1.6.0', 'ocpp1.6'],
    ['ocpp_2.0.1', 'ocpp2.0.1'],
    ['ocpp201', 'ocpp2.0.1'],
    ['ocppv2.1', 'ocpp2.1'],
    ['ocpp1.6', null],
    ['mqtt', null],
    ['', null],
    ['ocpp0.1', null],
  ])('%j was meant to be %j', (name, meant) => {
    expect(misspeltSubprotocol(name)).toBe(meant);
  });
});

describe('subprotocolProblem', () => {
  it.each([
    [[], 'missing', null],
    [['OCPP1.6'], 'misspelt', 'OCPP1.6'],
    [['mqtt', 'ocpp1.6J'], 'misspelt', 'ocpp1.6J'],
    [['ocpp1.5', 'ocpp1.2'], 'too-old', 'ocpp1.5'],
    [['ocpp2.0'], 'too-old', 'ocpp2.0'],
    [['ocpp0.1'], 'unknown', 'ocpp0.1'],
    [['__proto__'], 'unknown', '__proto__'],
  ])('%j: %s', (offered, problem, name) => {
    expect(subprotocolProblem(offered, supportedSubprotocols)).toMatchObject({ problem, name });
  });

  it('finds no fault with a list that holds a supported name', () => {
    expect(subprotocolProblem(['mqtt', 'ocpp1.6'], supportedSubprotocols)).toBeNull();
  });
});
