import type { ConversationSeen } from '@/lib/capture/create-conversation';
import { durationText } from '@/lib/diagnosis/duration-text';
import type { AuthorizationSeen, Layer } from './capture-report';

/** How far the connection came, as a layer and a sentence. */
export function describeEnd(seen: ConversationSeen): { reached: Layer; stopped: string } {
  const { http, session, tcp, tls } = seen;
  if (session !== null) return { reached: 'websocket', stopped: sessionEnd(seen) };
  if (http !== null && (http.requests.length > 0 || http.isRequestCut)) {
    return { reached: 'http', stopped: httpEnd(seen) };
  }
  if (tls !== null) return { reached: 'tls', stopped: tlsEnd(seen) };
  return { reached: 'tcp', stopped: tcpEnd(tcp) };
}

function tcpEnd(tcp: ConversationSeen['tcp']): string {
  if (tcp.isRefused) return 'At TCP: the server refused the connection.';
  if (tcp.unreachable !== null && !tcp.isAnswered) {
    return 'At TCP: a router reported that the server cannot be reached.';
  }
  if (tcp.synCount > 0 && !tcp.isAnswered) return 'At TCP: the server never answered.';
  return `After TCP: ${endOf(tcp, 'the connection stood, and nothing that is known came over it')}.`;
}

function tlsEnd({ tcp, tls }: ConversationSeen): string {
  const alert = tls?.alerts.find(({ isFatal }) => isFatal);
  if (alert !== undefined) {
    const name = alert.isGuess ? 'with an encrypted alert' : `with the alert ${alert.name}`;
    return `At TLS: the ${nameOf(alert.by)} refused ${name}.`;
  }
  if (tls?.isServerForeign === true) return 'At TLS: the server does not speak TLS.';
  if (tls?.isHandshakeDone !== true) {
    const where = tls?.serverHello == null ? 'After the ClientHello' : 'Within the TLS handshake';
    return `${where}: ${endOf(tcp, 'nothing more came')}.`;
  }
  const { records } = tls;
  if (records.client === 0)
    return `After the TLS handshake, without a request: ${endOf(tcp, 'nothing more came')}.`;
  return `Inside TLS, where nothing can be read: ${endOf(tcp, 'the connection was still open at the end of the capture')}.`;
}

function httpEnd({ http, tcp }: ConversationSeen): string {
  const response = http?.responses.at(-1);
  if (response === undefined) return `At HTTP: no answer; ${endOf(tcp, 'the capture ends')}.`;
  return `At HTTP: the server answered ${response.status}${response.reason === '' ? '' : ` ${response.reason}`}.`;
}

function sessionEnd({ session, tcp }: ConversationSeen): string {
  if (session?.close != null) {
    const { by, code } = session.close;
    const said = code === null ? 'without a code' : `with code ${code}`;
    const after = durationText(Math.max(0, session.close.atMs - session.openedMs));
    return `At WebSocket: the ${nameOf(by)} closed it ${said} after ${after}.`;
  }
  return `At WebSocket: ${endOf(tcp, 'it was still open at the end of the capture')}.`;
}

function endOf({ end, startedMs }: ConversationSeen['tcp'], otherwise: string): string {
  if (end === null) return otherwise;
  const how = end.how === 'rst' ? 'broke the connection off' : 'ended the connection';
  return `the ${nameOf(end.by)} ${how} ${durationText(Math.max(0, end.atMs - startedMs))} after its start`;
}

function nameOf(side: 'client' | 'server'): string {
  return side === 'client' ? 'charger' : 'server';
}

/** The scheme and the username at most: never what follows. */
export function describeAuthorization({ http, tls }: ConversationSeen): AuthorizationSeen {
  const request =
    http?.requests.find(({ headerNames }) => headerNames.includes('authorization')) ??
    http?.requests.at(-1);
  if (request !== undefined) {
    if (!request.headerNames.includes('authorization')) return { kind: 'no' };
    const { scheme, username } = request.authorization;
    return { kind: 'yes', scheme, username };
  }
  return { kind: tls !== null && tls.records.client > 0 ? 'hidden' : 'never-asked' };
}
