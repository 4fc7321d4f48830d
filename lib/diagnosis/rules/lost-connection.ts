/** Codes of a connection that ended, or of a time that ran out, before the request was whole. */
const lostCodes = new Set([
  'ECONNRESET',
  'EPIPE',
  'HPE_INVALID_EOF_STATE',
  'ERR_HTTP_REQUEST_TIMEOUT',
]);

export function isLostConnection(parserError: string | null): boolean {
  return parserError !== null && lostCodes.has(parserError);
}
