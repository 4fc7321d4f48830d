import type { Recorder } from '@/lib/attempts/gateway-event';
import type { Log } from '@/lib/context';
import type { ClientTrust } from '@/lib/gateway/directory/client-trust';
import type { Directory } from '@/lib/gateway/directory/create-directory';
import type { TenantHosts } from '@/lib/gateway/directory/tenant-hosts';
import type { AddressBook } from '@/lib/gateway/limits/address-book';
import type { AttemptHistory } from '@/lib/gateway/limits/attempt-history';
import type { ConnectionLimits } from '@/lib/gateway/limits/connection-limits';
import type { GatewayTuning } from '@/lib/gateway/gateway-options';
import type { GatewayMetrics } from '@/lib/gateway/admin/gateway-metrics';
import type { CpmsAnswers } from '@/lib/gateway/proxy/cpms-answers';
import type { ServerCertificates } from '@/lib/gateway/certificates/server-certificates';
import type { SessionRegistry } from '@/lib/gateway/session/session-registry';
import type { PasswordVariants } from './password-variants';
import type { SlowPasswords } from './slow-passwords';

/** What the checks and the recording of attempts work with. */
export type HandshakeServices = {
  directory: Directory;
  clientTrust: ClientTrust;
  tenantHosts: TenantHosts;
  addresses: AddressBook;
  limits: ConnectionLimits;
  history: AttemptHistory;
  sessions: SessionRegistry;
  cpmsAnswers: CpmsAnswers;
  slowPasswords: SlowPasswords;
  passwordVariants: PasswordVariants;
  fingerprintKey: Buffer;
  /** Opens the secrets that the gateway presents to a CPMS. */
  sealingKey: Buffer;
  tuning: GatewayTuning;
  recorder: Recorder;
  metrics: GatewayMetrics;
  /** The gateway's own. Replaced when they are renewed. */
  certificates: ServerCertificates;
  /** Whose PROXY header and forwarded headers are believed. */
  isTrustedProxy: (address: string) => boolean;
  portalUrl: string;
  node: string;
  now: () => Date;
  log: Log;
};
