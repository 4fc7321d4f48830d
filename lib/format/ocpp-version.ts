/** "ocpp1.6" as people write it: "OCPP 1.6". Anything else stays as it is. */
export function ocppVersionName(subprotocol: string): string {
  return subprotocol.replace(/^ocpp(?=\d)/i, 'OCPP ');
}
