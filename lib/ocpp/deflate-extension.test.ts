import { describe, expect, it } from 'vitest';
import { answerToCharger, offerToCpms } from './deflate-extension';

const both = 'server_no_context_takeover; client_no_context_takeover';

describe('what is offered to the CPMS', () => {
  it.each([
    [null, null],
    ['x-webkit-deflate-frame', null],
    ['permessage-deflate', `permessage-deflate; ${both}`],
    [
      'permessage-deflate; client_max_window_bits',
      `permessage-deflate; client_max_window_bits; ${both}`,
    ],
    [
      'foo, permessage-deflate; server_max_window_bits=10, permessage-deflate',
      `permessage-deflate; server_max_window_bits=10; ${both}`,
    ],
    ['permessage-deflate; server_max_window_bits=99', null],
    ['permessage-deflate; made_up', null],
    [`permessage-deflate; ${'x'.repeat(2000)}`, null],
  ])('for %j', (offered, expected) => {
    expect(offerToCpms(offered)).toBe(expected);
  });
});

describe('what the charger is answered', () => {
  const offered = `permessage-deflate; ${both}`;

  it.each([
    [null, null, true],
    ['', null, true],
    [`permessage-deflate; ${both}`, `permessage-deflate; ${both}`, true],
    ['permessage-deflate', 'permessage-deflate; client_no_context_takeover', false],
    [
      'permessage-deflate; server_no_context_takeover; client_max_window_bits=12',
      'permessage-deflate; server_no_context_takeover; client_max_window_bits=12; client_no_context_takeover',
      true,
    ],
  ])('for %j', (answered, header, isCpmsContextFree) => {
    expect(answerToCharger(offered, answered)).toEqual({ header, isCpmsContextFree });
  });

  it.each([
    [null, 'permessage-deflate'],
    [offered, 'x-other'],
    [offered, 'permessage-deflate, permessage-deflate'],
  ])('never what was not offered', (asked, answered) => {
    expect(() => answerToCharger(asked, answered)).toThrow();
  });
});
