const defaultPorts: Partial<Record<string, string>> = { 'ws:': '80', 'wss:': '443' };

/** `wss://exolink.example/nordlicht` as `exolink.example:443`: the port even when it is usual. */
export function hostAndPort(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, port, protocol } = new URL(address);
  const shown = port === '' ? defaultPorts[protocol] : port;
  return shown === undefined ? hostname : `${hostname}:${shown}`;
}
