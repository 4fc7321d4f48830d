import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { Recorder } from '@/lib/attempts/gateway-event';
import type { Log } from '@/lib/context';

/** Everything that a gateway needs from its process. Port 0 takes a free one. */
export type GatewayOptions = {
  host: string;
  wsPort: number;
  wssPort: number;
  /** Address of the operators' port; the loopback interface when not given. */
  adminHost?: string;
  adminPort: number;
  /** One pair per kind of key: chargers may need ECDSA or RSA. */
  certificates: readonly { key: string; cert: string }[];
  /** Its connections see every tenant (`app.tenants=*`). */
  pool: Pool;
  /** `isHealthy` is false while events wait for the database. */
  recorder: Recorder & { isHealthy?: () => boolean };
  fingerprintKey: Buffer;
  /** Opens the secrets that it presents to a CPMS. */
  sealingKey: Buffer;
  /** Address of the portal, for the answers that chargers' logs keep. */
  portalUrl: string;
  /** Address ranges of the proxies in front, whose word is taken for whom they speak for. */
  trustedProxies?: readonly string[];
  /** Name of this process among the gateways of the installation. */
  node: string;
  now: () => Date;
  log: Log;
  /** Gets the registry behind `/metrics`, to add what concerns the whole process. */
  onMetrics?: (registry: Registry) => void;
  tuning?: Partial<GatewayTuning>;
};

export type GatewayTuning = {
  /** Sockets of one process, open ones of accepted chargers included. */
  maxSockets: number;
  /** Sockets from one address that have not become a session yet. */
  maxUndecidedPerAddress: number;
  /** From the TCP connection to the end of the request headers. */
  requestTimeoutMs: number;
  maxPayloadBytes: number;
  /** From the lookup of the CPMS's name to its answer. */
  cpmsTimeoutMs: number;
  /** Records a minute and address of connections that never sent a byte, such as health checks. */
  silentRecordsPerMinute: number;
  pingIntervalMs: number;
  leaseRenewMs: number;
  leaseMs: number;
  /** A session that ends sooner counts as dropped after accept, if it happens again and again. */
  quickDropMs: number;
  /** What waited for a charger is sent so long after it was let in. */
  settleMs: number;
  /** Sessions are closed over this span on shutdown, so that chargers do not all return at once. */
  drainMs: number;
};

export const defaultTuning: GatewayTuning = {
  maxSockets: 15_000,
  maxUndecidedPerAddress: 512,
  requestTimeoutMs: 10_000,
  maxPayloadBytes: 1_048_576,
  cpmsTimeoutMs: 10_000,
  silentRecordsPerMinute: 10,
  pingIntervalMs: 60_000,
  leaseRenewMs: 20_000,
  leaseMs: 90_000,
  quickDropMs: 10_000,
  settleMs: 1_000,
  drainMs: 4_000,
};
