import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { RefusedBy } from '@/lib/diagnosis/error-types';

type TlsFailure = { causeId: CauseId; weight: number; refusedBy: RefusedBy };

const fromCharger = (causeId: CauseId, weight: number): TlsFailure => ({
  causeId,
  weight,
  refusedBy: 'charger',
});
const fromGateway = (causeId: CauseId, weight: number): TlsFailure => ({
  causeId,
  weight,
  refusedBy: 'gateway',
});

/** By the alert that the charger sent; names as in RFC 8446 section 6. */
const byAlert = new Map<string, TlsFailure>([
  ['unknown_ca', fromCharger('ca-not-trusted', 0.97)],
  ['certificate_unknown', fromCharger('ca-not-trusted', 0.8)],
  ['unsupported_certificate', fromCharger('certificate-issue', 0.8)],
  ['certificate_revoked', fromCharger('certificate-issue', 0.8)],
  ['decrypt_error', fromCharger('certificate-issue', 0.6)],
  ['bad_certificate', fromCharger('hostname-mismatch', 0.8)],
  ['certificate_expired', fromCharger('server-certificate-expired', 0.8)],
  ['protocol_version', fromCharger('tls-too-old', 0.85)],
  ['handshake_failure', fromCharger('no-common-cipher', 0.8)],
  ['insufficient_security', fromCharger('no-common-cipher', 0.85)],
  ['unrecognized_name', fromCharger('hostname-mismatch', 0.8)],
]);

/** By Node's error code, with the alerts in OpenSSL's older spelling. */
const byErrorCode = new Map<string, TlsFailure>([
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', fromGateway('tls-too-old', 0.97)],
  ['ERR_SSL_VERSION_TOO_LOW', fromGateway('tls-too-old', 0.97)],
  ['ERR_SSL_NO_SHARED_CIPHER', fromGateway('no-common-cipher', 0.97)],
  ['ERR_SSL_NO_SHARED_GROUP', fromGateway('no-common-cipher', 0.9)],
  ['ERR_SSL_NO_SUITABLE_SIGNATURE_ALGORITHM', fromGateway('no-common-cipher', 0.9)],
  ['ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE', fromGateway('client-certificate-missing', 0.97)],
  ['ERR_SSL_CERTIFICATE_VERIFY_FAILED', fromGateway('client-certificate-untrusted', 0.95)],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', fromGateway('client-certificate-untrusted', 0.96)],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', fromGateway('client-certificate-untrusted', 0.96)],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', fromGateway('client-certificate-untrusted', 0.96)],
  ['SELF_SIGNED_CERT_IN_CHAIN', fromGateway('client-certificate-untrusted', 0.96)],
  ['CERT_HAS_EXPIRED', fromGateway('client-certificate-untrusted', 0.96)],
]);

/** What an alert or error code says, or null when it says nothing in particular. */
export function tlsFailureCause(alert: string | null, errorCode: string | null): TlsFailure | null {
  const named = alertOf({ alert, errorCode });
  const known = named === null ? undefined : byAlert.get(named);
  return known ?? (errorCode === null ? null : (byErrorCode.get(errorCode) ?? null));
}

/** `ERR_SSL_TLSV1_ALERT_UNKNOWN_CA` and `ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE` name an alert. */
export function alertOf(tls: { alert: string | null; errorCode: string | null }): string | null {
  if (tls.alert !== null) return tls.alert;
  const match = /_ALERT_([A-Z_]+)$/.exec(tls.errorCode ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}
