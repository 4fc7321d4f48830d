import type { Evidence } from '@/lib/diagnosis/evidence';
import type { BasicAuthorization } from '@/lib/ocpp/basic-authorization';
import type { StationPath } from '@/lib/ocpp/station-path';
import type {
  DirectoryCharger,
  DirectoryTenant,
  Surroundings,
} from '@/lib/gateway/directory/directory-entry';
import type { Arrival } from '@/lib/gateway/listen/arrival';

/** What is known of an arrival that sent a request. The checks fill it in, one after the other. */
export type Attempt = {
  readonly arrival: Arrival;
  readonly method: string;
  readonly target: string;
  readonly isUpgrade: boolean;
  readonly request: NonNullable<Evidence['request']>;
  readonly path: StationPath;
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
  limit: Evidence['limit'];
  session: Evidence['session'];
  credentialId: string | null;
  /** The database is away and nothing is remembered: the charger is asked to come back. */
  isUndecidable: boolean;
};

/** What the facts of an attempt are collected from; a session keeps this much. */
export type KnownAttempt = Pick<
  Attempt,
  'arrival' | 'charger' | 'path' | 'pathAlias' | 'surroundings' | 'tenant'
>;
