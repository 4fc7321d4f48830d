import type { AddStep } from '@/lib/capture/protocols/step';
import type { HttpRequestSeen, HttpResponseSeen } from './http-seen';

/** The arrows of HTTP. */
export function httpSteps(add: AddStep) {
  return {
    request: (request: HttpRequestSeen, authorization: string | null) => {
      const { atMs, method, subprotocols, target } = request;
      add({
        atMs,
        from: 'client',
        label: `${method} ${target}`,
        detail: [
          `Authorization: ${authorization ?? 'none'}`,
          `Sec-WebSocket-Protocol: ${subprotocols.join(', ') || 'none'}`,
          ...(request.upgrade === null ? ['no Upgrade header'] : []),
        ].join(' · '),
        tone: 'plain',
      });
    },
    response: ({ atMs, reason, server, status, subprotocol }: HttpResponseSeen) => {
      const detail = [
        ...(status === 101 ? [`Sec-WebSocket-Protocol: ${subprotocol ?? 'none'}`] : []),
        ...(server === null ? [] : [`Server: ${server}`]),
      ].join(' · ');
      add({
        atMs,
        from: 'server',
        label: `${status} ${reason}`.trim(),
        ...(detail === '' ? {} : { detail }),
        tone: status === 101 ? 'good' : status >= 300 ? 'bad' : 'plain',
      });
    },
  };
}
