import { clientCertificate } from './client-certificate';
import { closedSession } from './closed-session';
import { cpmsAnswer } from './cpms-answer';
import { cpmsClose } from './cpms-close';
import { cpmsOthers } from './cpms-others';
import { cpmsUnreached } from './cpms-unreached';
import { credentialsElsewhere } from './credentials-elsewhere';
import { cutOffUrl } from './cut-off-url';
import { dialectClose } from './dialect-close';
import { emptyCredentials } from './empty-credentials';
import { exceededLimit } from './exceeded-limit';
import { existingSession } from './existing-session';
import { gatewayFault } from './gateway-fault';
import { malformedAuthorization } from './malformed-authorization';
import { malformedRequest } from './malformed-request';
import { missingAuthorization } from './missing-authorization';
import { noPasswordRegistered } from './no-password-registered';
import { notAWebSocket } from './not-a-websocket';
import { passwordNearMiss } from './password-near-miss';
import { pathProblem } from './path-problem';
import { proxyInFront } from './proxy-in-front';
import { resemblingIdentity } from './resembling-identity';
import type { Rule } from './rule';
import { securityProfile } from './security-profile';
import { silentConnection } from './silent-connection';
import { tlsFailure } from './tls-failure';
import { unknownIdentity } from './unknown-identity';
import { unknownTenant } from './unknown-tenant';
import { unlikeAnyPassword } from './unlike-any-password';
import { unusableSubprotocol } from './unusable-subprotocol';
import { usernameMismatch } from './username-mismatch';
import { wrongPort } from './wrong-port';

/** Each says something about some attempts only; their order does not matter. */
export const allRules: readonly Rule[] = [
  wrongPort,
  proxyInFront,
  silentConnection,
  tlsFailure,
  malformedRequest,
  notAWebSocket,
  pathProblem,
  cutOffUrl,
  unknownTenant,
  unknownIdentity,
  resemblingIdentity,
  unusableSubprotocol,
  exceededLimit,
  existingSession,
  securityProfile,
  clientCertificate,
  missingAuthorization,
  credentialsElsewhere,
  emptyCredentials,
  noPasswordRegistered,
  malformedAuthorization,
  passwordNearMiss,
  unlikeAnyPassword,
  usernameMismatch,
  cpmsUnreached,
  cpmsAnswer,
  cpmsOthers,
  gatewayFault,
  closedSession,
  cpmsClose,
  dialectClose,
];
