import { describe, expect, it } from 'vitest';
import { parseStationPath } from './station-path';
import { stationUrl } from './station-url';

describe('stationUrl', () => {
  it('joins gateway, tenant and identity', () => {
    expect(stationUrl('ws://localhost:9220', 'nordlicht', 'CP-1')).toEqual({
      url: 'ws://localhost:9220/nordlicht/CP-1',
      endpoint: 'ws://localhost:9220/nordlicht',
      profile: 1,
    });
  });

  it('is profile 2 over TLS', () => {
    expect(stationUrl('wss://ocpp.example', 'n', 'CP').profile).toBe(2);
  });

  it.each(['A B', 'a/b', 'ü%20', 'x?y#z', '100%'])(
    'writes %s so that the gateway reads it',
    (identity) => {
      const { url } = stationUrl('wss://ocpp.example', 'nordlicht', identity);
      const path = parseStationPath(url.slice('wss://ocpp.example'.length));
      expect(path).toMatchObject({ tenantSegment: 'nordlicht', identity, problem: null });
    },
  );
});
