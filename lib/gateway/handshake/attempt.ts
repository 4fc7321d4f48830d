import type { Surroundings } from '@/lib/chargers/load-surroundings';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import type { BasicAuthorization } from '@/lib/ocpp/basic-authorization';
import type { StationPath } from '@/lib/ocpp/station-path';
import type { DirectoryCharger, DirectoryTenant } from '@/lib/gateway/directory/directory-entry';
import type { OpenedLeg, PassedAnswer } from '@/lib/gateway/proxy/cpms-leg';
import type { Arrival } from '@/lib/gateway/listen/arrival';

/** What is known of an arrival that sent a request. The checks fill it in, one after the other. */
export type Attempt = {
  readonly arrival: Arrival;
  readonly method: string;
  readonly target: string;
  readonly isUpgrade: boolean;
  /** Over TLS, to here or to a proxy that is trusted. */
  readonly isSecure: boolean;
  readonly request: NonNullable<Evidence['request']>;
  readonly path: StationPath;
  /** Names and values in turn. Never recorded: values may be secrets. */
  readonly rawHeaders: readonly string[];
  readonly basic: BasicAuthorization;
  /** Null when the headers could not be read. */
  authorization: Evidence['authorization'];
  subprotocol: string | null;
  tenant: DirectoryTenant | null;
  charger: DirectoryCharger | null;
  /** The wrong path by which the charger was found, where that is accepted. */
  pathAlias: string | null;
  /** Filled only for explaining a refusal. */
  surroundings: Surroundings | null;
  /** What the path could mean, where it names no tenant. */
  pathHints?: Facts['pathHints'];
  limit: Evidence['limit'];
  session: Evidence['session'];
  credentialId: string | null;
  /** How the way to the CPMS went, where it was tried. */
  cpms: Evidence['cpms'];
  /** The open connection to the CPMS. Null where the gateway answers by itself. */
  leg: OpenedLeg | null;
  /** What the CPMS refused with. */
  cpmsAnswer: (PassedAnswer & { server: string | null }) | null;
  isAdmittedByCertificate: boolean;
  /** The database is away and nothing is remembered: the charger is asked to come back. */
  isUndecidable: boolean;
};

/** What the facts of an attempt are collected from; a session keeps this much. */
export type KnownAttempt = Pick<
  Attempt,
  'arrival' | 'charger' | 'path' | 'pathAlias' | 'pathHints' | 'surroundings' | 'tenant'
>;
