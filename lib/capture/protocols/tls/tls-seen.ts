import type { Side } from '@/lib/capture/streams/tcp-connection';
import type { CertificateSeen } from './read-certificate';
import type { ClientHelloSeen, ServerHelloSeen } from './read-hello';

export type AlertSeen = {
  by: Side;
  name: string;
  isFatal: boolean;
  atMs: number;
  /** Its content cannot be read: only its length gives it away. */
  isGuess: boolean;
};

/** What could be seen of a TLS connection from outside. */
export type TlsSeen = {
  clientHello: ClientHelloSeen | null;
  serverHello: ServerHelloSeen | null;
  certificates: readonly CertificateSeen[];
  /** TLS 1.3 hides the certificate; that it was sent shows. */
  hasServerFlight: boolean;
  isClientCertificateAsked: boolean;
  /** Null when the client was not asked, or it cannot be seen. */
  clientCertificates: number | null;
  alerts: readonly AlertSeen[];
  isHandshakeDone: boolean;
  /** Records with content of the application, after the handshake. */
  records: Record<Side, number>;
  /** The first bytes of the server's, where they were no TLS. */
  isServerForeign: boolean;
};
