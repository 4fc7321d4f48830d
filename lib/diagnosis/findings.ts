import { causes } from './causes/all-causes';
import type { Finding } from './diagnosis';
import { inertText } from '@/lib/ocpp/inert-text';

const maxValueLength = 300;

/**
 * What can be seen that speaks for a cause. Parts in double brackets are left out when their
 * values are not known.
 */
const seen = {
  'no-authorization-header': 'The request carried no Authorization header.',
  'empty-authorization-header': 'The request carried an Authorization header with nothing in it.',
  'other-scheme': 'The Authorization header used the scheme “{scheme}”.',
  'proxy-header': 'The header “{header}” shows that a proxy passed the request on.',
  'accepted-before': 'The charger was accepted before[[, last on {lastConnectedAt}]].',
  'never-accepted': 'The charger has never been accepted.',
  'username-empty': 'The username was empty.',
  'password-empty': 'The password was empty.',
  'authorization-not-base64': 'What followed “Basic” was not Base64.',
  'authorization-without-colon':
    'The decoded credentials had no colon between username and password.',
  'authorization-too-long': 'The Authorization header was too long to be read.',
  'authorization-unreadable': 'The Authorization header could not be decoded.',
  'authorization-twice': 'The request carried the Authorization header more than once.',
  'no-active-credential': 'No active password is set for this charger.',
  'password-unlike-any': 'The password resembles none that is known for this charger.',
  'password-length': 'The password that was sent has {length} bytes.',
  'password-looks-hex': 'The password that was sent consists of hexadecimal digits.',
  'password-not-text': 'The password that was sent is not valid text.',
  'password-right': 'The password itself is right.',
  'password-previous': 'The password matches the one that was replaced[[ on {replacedAt}]].',
  'password-pending': 'The password matches one that is prepared but not active.',
  'password-revoked': 'The password matches one that was withdrawn[[ on {replacedAt}]].',
  'password-other-charger': 'The password matches that of another charger of the same tenant.',
  'password-hex-lower': 'The right key matches when it is written in small hexadecimal digits.',
  'password-hex-upper': 'The right key matches when it is written in capital hexadecimal digits.',
  'password-hex-decoded': 'The right password matches when its hexadecimal digits are decoded.',
  'password-hex-of-text': 'The right password matches when its text is spelt in hexadecimal.',
  'password-trimmed': 'The password matches without the white space around it.',
  'password-other-case': 'The password matches when capital and small letters are not told apart.',
  'password-percent-decoded': 'The password matches after percent-decoding.',
  'password-base64-twice': 'The password matches after decoding Base64 once more.',
  'password-cut-at-colon': 'The password matches the right one up to its colon.',
  'password-is-username': 'The password equals the username.',
  'password-factory-default': 'The password is a known factory default.',
  'password-too-short': 'The password is shorter than OCPP allows.',
  'password-too-long': 'The password is longer than OCPP allows.',
  'password-changed-since':
    'The password was changed[[ on {activeSince}]], after the last connection.',
  'password-never-used': 'The active password has never been used with success.',
  'username-other': 'The username is “{username}”, the identity is “{identity}”.',
  'identity-unknown': 'No charger with the identity “{sent}” is registered[[ with {tenant}]].',
  'identity-nearly': '“{registered}” is registered, which differs {difference}.',
  'identity-elsewhere': 'The identity is registered with another tenant.',
  'charger-deleted': 'The charger was deleted[[ on {deletedAt}]].',
  'tenant-unknown': 'No tenant “{tenantSegment}” exists.',
  'path-was': 'The path was “{target}”.',
  'path-usual-elsewhere': 'The part “{tenantSegment}” belongs to the URLs of other systems.',
  'path-repeats': 'The part “{segment}” is in the path twice.',
  'limit-exceeded': 'Seen: {observed}[[ in {window}]]; allowed: {allowed}.',
  'many-identities': '{identities} identities used this address[[ within {window}]].',
  'retry-interval': 'The charger tries again every {interval}.',
  'recent-attempts': 'There were {attempts} attempts within ten minutes.',
  'tls-alert': 'The charger sent the TLS alert “{alert}”.',
  'tls-error': 'The TLS handshake failed with {errorCode}.',
  'tls-version': 'The charger offered {version}.',
  'tls-server-name': 'The charger asked for the host “{serverName}”.',
  'certificate-still-valid': 'Exolink’s certificate has not expired.',
  'certificate-expired': 'Exolink’s certificate has expired.',
  'probably-this-charger':
    'No name came with it. This charger alone was seen from {address} within a day, so it was probably this one.',
  'proxy-said': 'What stands in front said whom it speaks for ({kind}), from {peer}.',
  'no-client-certificate': 'The charger was asked for its certificate and sent none.',
  'client-certificate':
    'The certificate names [[“{subject}”, issued by ]]“{issuer}”, valid from {validFrom} to {validTo}.',
  'charger-recorded':
    'Recorded here: the identity “{identity}”[[ and the serial “{recordedSerial}”]].',
  'profile-required': 'Security profile {required} is set for this charger.',
  'server-name-covered': 'That host is among the names in Exolink’s certificate.',
  'server-name-not-covered': 'That host is not among the names in Exolink’s certificate.',
  'left-after-certificate': 'The charger left without a word once it had seen the certificate.',
  'handshake-done': 'The TLS handshake was completed, and no request followed.',
  'no-bytes': 'The connection was open for {duration}, and not a byte came.',
  'first-bytes-tls': 'The first bytes were those of a TLS handshake.',
  'first-bytes-http': 'The first bytes were those of a plain web request.',
  'first-bytes-other': 'The first bytes were neither HTTP nor TLS.',
  'parser-error': 'Reading the request failed with {parserError}.',
  'user-agent': 'The User-Agent header was “{userAgent}”.',
  'method-was': 'The method of the request was {method}.',
  'upgrade-was': 'The request had Connection “{connection}” and Upgrade “{upgrade}”.',
  'websocket-key-absent': 'The request had no valid Sec-WebSocket-Key.',
  'websocket-version-was': 'The request asked for WebSocket version “{version}”.',
  'no-subprotocol': 'The request had no Sec-WebSocket-Protocol header.',
  'subprotocols-were': 'The charger offered “{offered}”.',
  'session-was-open': 'A session of this identity had been open for {age}.',
  'session-same-address': 'The open session came from the same address.',
  'session-other-address':
    'The open session came from {existingAddress}, the new one from {address}.',
  'cpms-problem': 'The connection to the CPMS failed[[ with {errorCode}]][[ after {duration}]].',
  'cpms-answered': 'The CPMS answered {status}[[ “{reason}”]].',
  'cpms-server': 'The CPMS calls itself “{server}”.',
  'gateway-answered': 'Exolink answered {status}.',
  'closed-with':
    'The connection was closed with code {code} ({codeName})[[ and the reason “{reason}”]].',
  'closed-after': 'It was open for {age}. Messages that came over it: {messages}.',
  'boot-not-accepted': 'The reason given names the BootNotification.',
  'last-contact': 'The last contact was on {lastContactAt}.',
  'no-contact-ever': 'There has never been any contact.',
  'site-silent': '{silent} of {total} chargers at the site are silent.',
  'site-fine': 'Others at the site that reach Exolink: {fine}.',
  'range-silent': '{silent} of {total} chargers in the network {range} are silent.',
  'range-fine': 'Others in the network {range} that reach Exolink: {fine}.',
  'model-silent': '{silent} of {total} chargers of the model {model} are silent.',
  'model-fine': 'Others of the model {model} that reach Exolink: {fine}.',
  'certificate-expired-since': 'Exolink’s certificate expired[[ on {certificateExpiredAt}]].',
  'password-changed-before-silence': 'The password was changed[[ on {changedAt}]], shortly before.',
  'certificate-changed-before-silence':
    'Exolink’s certificate was changed[[ on {certificateChangedAt}]], shortly before.',
  'tls-failure-from-address': 'A TLS failure came from the charger’s last address[[, {address}]].',
  'session-never-closed': 'The last session ended without a close.',
  'host-changed-before-silence':
    'Exolink’s host name or address was changed[[ on {hostChangedAt}]], shortly before.',
  'connects-over': 'The charger is connected over {connection}.',
  'carrier-address': 'Its last address, {address}, belongs to the inside of a carrier’s network.',
  'credentials-elsewhere': 'The request carried “{header}” in place of an Authorization header.',
  'credentials-in-url': 'The URL carried credentials in place of an Authorization header.',
  'path-begins-with-tenant': 'The only part of the path begins with the name of a tenant.',
  'path-ends-early': 'A name that is known goes on where the path ends.',
  'path-field-length': 'The whole URL has {length} characters, as a field of the charger may hold.',
  'identity-goes-on': '“{registered}” is registered and goes on where “{sent}” ends.',
  'refused-by-limit': 'A limit refused {refused} of the last {attempts} attempts.',
  'reconnected-after': 'It connected again {interval} after its last session had ended.',
  'dialect-set': 'The CPMS is set up as {dialect}.',
  'dialect-guessed': 'The answer looks like that of {dialect}.',
  'dialect-row': 'This is how {dialect} answers {meaning}.',
  'others-accepted': 'The CPMS accepted {accepted} other chargers within the hour.',
  'others-same-answer': 'The CPMS gave {sameAnswer} other chargers the same answer.',
  'others-over-tls-refused': 'Of those accepted by the CPMS none had come over TLS.',
  'cpms-path-unusual': 'The path “{path}” is not one that {dialect} uses.',
  'pasted-line': 'Line {line}: “{text}”.',
  'pasted-request': 'The request in line {line} asks for “{target}”.',
  'pasted-lines-count': 'The same was said {count} times.',
  'capture-no-such-name': 'The name server {resolver} answered that “{name}” does not exist.',
  'capture-name-failed': 'The name server {resolver} could not look up “{name}”: {why}.',
  'capture-name-unanswered':
    'The name server {resolver} was asked for “{name}” {times} and never answered.',
  'capture-undeliverable': 'A router reported that {server} cannot be reached ({why}).',
  'capture-refused': '{server} answered the SYN with RST: it refused the connection.',
  'capture-unanswered':
    '{server} was asked for a connection {times} within {duration}, and nothing came back.',
  'capture-left-in-handshake':
    'In the middle of the TLS handshake the server {how}, after {duration}.',
  'capture-left-after-handshake':
    'Right after the TLS handshake the server {how}, before any request.',
  'capture-stopped-in-handshake': 'In the middle of the TLS handshake nothing more came.',
  'capture-unheard': 'The {side} sent the same bytes again {times}, and no answer came.',
  'capture-server-alert': 'The server sent the TLS alert “{alert}”.',
  'capture-sealed-alert':
    'The charger answered the server’s certificate with an encrypted alert, as its length shows.',
  'capture-request-unanswered': 'The request got no answer within {duration}.',
  'capture-said': 'On the wire: “{text}”.',
  'capture-pings-unanswered': 'The last {count} pings of the server were not answered.',
  'capture-idle':
    'Nothing had been sent for {quiet} when the connection ended, {age} after its start.',
  'capture-cut': 'The {side} broke the connection off with RST[[ after {age}]].',
  'stage-reached': 'The attempt ended at the check “{stage}”.',
} as const;

export type FindingId = keyof typeof seen;

export function finding(
  id: FindingId,
  values: Record<string, string | number | null | undefined> = {},
): Finding {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') {
      texts[name] = inertText(String(value), maxValueLength);
    }
  }
  return { id, values: texts };
}

/** The id of what would confirm a cause, for `wouldSettle`. */
export function confirmationId(causeId: string): string {
  return `confirm.${causeId}`;
}

/** The sentence template of a finding or confirmation, null for an id that is not known. */
export function findingTemplate(id: string): string | null {
  return findingTemplates.get(id) ?? null;
}

export const findingTemplates: ReadonlyMap<string, string> = new Map([
  ...Object.entries<string>(seen),
  ...Object.values(causes).map((cause) => [confirmationId(cause.id), cause.confirmation] as const),
]);
