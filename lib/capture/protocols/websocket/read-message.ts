import { inertText } from '@/lib/ocpp/inert-text';

export type MessageSeen =
  | { kind: 'call'; id: string; action: string }
  | { kind: 'result' | 'error'; id: string; status: string | null };

const call =
  /^\s{0,20}\[\s{0,20}[26]\s{0,20},\s{0,20}"([^"]{1,255})"\s{0,20},\s{0,20}"(\w{1,100})"/;
const result = /^\s{0,20}\[\s{0,20}3\s{0,20},\s{0,20}"([^"]{1,255})"/;
const error =
  /^\s{0,20}\[\s{0,20}[45]\s{0,20},\s{0,20}"([^"]{1,255})"\s{0,20},\s{0,20}"(\w{0,100})"/;
const status = /"status"\s{0,20}:\s{0,20}"(\w{1,40})"/;

/** The name of an OCPP-J message, from its start alone: contents stay out of the result. */
export function readMessage(payload: Uint8Array): MessageSeen | null {
  const text = new TextDecoder().decode(payload);
  const [, id, action] = call.exec(text) ?? [];
  if (id !== undefined && action !== undefined) return { kind: 'call', id, action };
  const answered = result.exec(text)?.[1];
  if (answered !== undefined) {
    return { kind: 'result', id: answered, status: status.exec(text)?.[1] ?? null };
  }
  const [, failed, code] = error.exec(text) ?? [];
  if (failed === undefined) return null;
  return { kind: 'error', id: failed, status: inertText(code ?? '', 100) };
}
