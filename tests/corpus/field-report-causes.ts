import type { CauseId } from '@/lib/diagnosis/causes/all-causes';

/**
 * Collected reports name their causes differently. Ours for each of theirs, the usual one first.
 * Where a report's own error type differs from that of our cause, the cause decides: a whole URL
 * in the request line is always a wrong endpoint, whatever the server answered.
 */
export const fieldReportCauses: Readonly<Record<string, readonly CauseId[]>> = {
  not_registered_cpms: ['unknown-to-cpms', 'never-registered'],
  not_registered_upstream_crash: ['cpms-crashed-on-charger'],
  username_vs_encoded_identity: ['cpms-compares-encoded-identity', 'username-percent-encoded'],
  trailing_slash: ['trailing-slash', 'unknown-to-cpms'],
  slash_in_identity_or_extra_segment: ['extra-path-segment'],
  full_url_in_request_target: ['whole-url-in-request'],
  identity_case_mismatch: ['identity-case-differs'],
  missing_path_prefix: ['path-prefix-missing', 'tenant-segment-missing'],
  identity_glued_to_path: ['identity-glued-to-path'],
  tenant_token_path_missing: ['path-prefix-missing', 'cpms-path-wrong', 'path-typo'],
  identity_segment_missing: ['cpms-closes', 'identity-missing'],
  no_authorization_header: ['firmware-configuration-missing'],
  key_set_in_ui_not_sent: ['key-set-but-not-sent'],
  empty_password: ['password-field-empty'],
  cpms_has_no_password: ['no-password-registered'],
  hex_key_not_decoded: ['password-hex-text'],
  hex_key_sometimes_decoded: ['password-hex-text', 'password-hex-decoded'],
  password_length_rule: ['password-too-long', 'cpms-hides-reason'],
  generic_404_reason_phrase: ['cpms-hides-reason'],
  colon_in_password: ['cpms-splits-at-colon', 'incorrect-password-or-username'],
  rotation_then_silence: ['silent-after-password-change'],
  changed_on_one_side: ['changed-on-one-side'],
  gateway_tls_offload_profile2: ['forwarded-proto-not-trusted', 'refused-by-cpms'],
  subprotocol_missing: ['subprotocol-missing'],
  subprotocol_list_not_handled: ['subprotocol-not-allowed'],
  subprotocol_unsupported: ['subprotocol-not-allowed', 'subprotocol-unknown'],
  not_http: ['not-http', 'tls-on-plain-port'],
  accepted_then_client_closes: ['client-closes-at-once'],
  stale_session_401: ['stale-session'],
  stale_session_500: ['stale-session'],
  tls_version_too_old: ['tls-too-old'],
  ca_not_trusted_by_charger: ['ca-not-trusted'],
  chain_incomplete_or_self_signed: ['certificate-issue', 'never-seen'],
  tls_handshake: ['tls-handshake-broken-off'],
  host_unreachable: ['network-issue'],
  dns_hardcoded_sni_required: ['dns-failure'],
  no_server_trace: ['never-seen'],
  half_open_no_reconnect: ['half-open-no-reconnect'],
  keepalive_config: ['keepalive-too-long'],
  retry_storm_keeps_block: ['retry-keeps-block'],
};
