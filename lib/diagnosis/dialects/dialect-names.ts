import type { Dialect } from '@/lib/diagnosis/facts';

/** As their makers write them. */
export const dialectNames: Record<Dialect, string> = {
  generic: 'a CPMS of no known kind',
  steve: 'SteVe',
  citrineos: 'CitrineOS',
  'ocpp-core': 'OCPP.Core',
  maeve: 'MaEVe',
  'ev-server': 'ev-server',
  'java-oca-ocpp': 'a CPMS built on Java-WebSocket',
};
