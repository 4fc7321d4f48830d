import { dialects, type Dialect } from '@/lib/diagnosis/facts';

export const dialectNames: Readonly<Record<Dialect, string>> = {
  generic: 'Another one, by the specification',
  steve: 'SteVe',
  citrineos: 'CitrineOS',
  'ocpp-core': 'OCPP.Core',
  maeve: 'MaEVe',
  'ev-server': 'SAP ev-server',
  'java-oca-ocpp': 'Java-OCA-OCPP',
};

/** "SteVe"; "Guessed" when it is not set. */
export function dialectName(dialect: string | null): string {
  const known = dialects.find((one) => one === dialect);
  return known === undefined ? 'Guessed' : dialectNames[known];
}
