const codes = new Map([
  ['WS_ERR_INVALID_UTF8', 1007],
  ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 1009],
  ['WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH', 1009],
  ['WS_ERR_TOO_MANY_BUFFERED_PARTS', 1008],
]);

/** The code that ws closes with on one of its errors; null when it is an error of the socket. */
export function closeCodeOf(errorCode: string | undefined): number | null {
  if (errorCode?.startsWith('WS_ERR_') !== true) return null;
  return codes.get(errorCode) ?? 1002;
}
