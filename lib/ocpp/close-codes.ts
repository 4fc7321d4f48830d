/** Names of RFC 6455 section 7.4.1 and the IANA registry, in plain words. */
const names = new Map([
  [1000, 'normal closure'],
  [1001, 'going away'],
  [1002, 'protocol error'],
  [1003, 'unsupported data'],
  [1005, 'no code given'],
  [1006, 'closed without a close frame'],
  [1007, 'invalid text'],
  [1008, 'policy violation'],
  [1009, 'message too big'],
  [1010, 'extension missing'],
  [1011, 'internal error'],
  [1012, 'service restart'],
  [1013, 'try again later'],
  [1014, 'bad gateway'],
  [1015, 'TLS handshake failed'],
]);

export function closeCodeName(code: number): string {
  const name = names.get(code);
  if (name !== undefined) return name;
  if (code >= 3000 && code < 4000) return 'code of a library';
  if (code >= 4000 && code < 5000) return 'code of an application';
  return 'reserved code';
}
