/** What a client is to do. Its files are PEM. */
export type TlsWish = {
  kind: 'tls';
  /** File of the root that the client trusts. */
  ca: string;
  serverName: string;
  /** The only version that it offers. */
  version?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  /** Offers nothing but what no server of today accepts. */
  hasOddCiphers?: boolean;
  /** What its clock shows. */
  clock?: Date;
  /** Its own certificate. */
  certificate?: { certFile: string; keyFile: string };
  /** Sent once the connection stands. */
  send?: string;
};

/** A client that never begins with TLS. */
export type PlainWish =
  | { kind: 'plain'; send: string }
  /** Connects and closes. */
  | { kind: 'close' }
  /** Connects and waits until it is closed. */
  | { kind: 'silence' };

/** Resolves with all that came back, once the connection is over. */
export type TlsClient = (wish: TlsWish | PlainWish, port: number) => Promise<string>;
