import { z } from 'zod';

const maxFrameLength = 1_048_576;
const maxDepth = 64;

// 1.6 allows 36 characters. Longer ids are read anyway: the answer has to carry them back.
const messageIdSchema = z.string().min(1).max(255);
const payloadSchema = z.record(z.string(), z.unknown());
const errorSchema = z.tuple([
  messageIdSchema,
  z.string().max(255),
  z.string().max(4096),
  payloadSchema,
]);

/** Message types 5 and 6 are of OCPP 2.1. */
const bodySchemas = {
  call: z.tuple([messageIdSchema, z.string().min(1).max(100), payloadSchema]),
  result: z.tuple([messageIdSchema, payloadSchema]),
  error: errorSchema,
};

type Payload = z.infer<typeof payloadSchema>;

export type Frame =
  | { kind: 'call'; messageId: string; action: string; payload: Payload }
  | { kind: 'call-result'; messageId: string; payload: Payload }
  | { kind: 'call-error'; messageId: string; code: string; description: string; details: Payload }
  | {
      kind: 'call-result-error';
      messageId: string;
      code: string;
      description: string;
      details: Payload;
    }
  | { kind: 'send'; messageId: string; action: string; payload: Payload }
  /** An array that starts with a number of no known type: a proxy passes it on. */
  | { kind: 'unknown'; messageType: number; messageId: string | null }
  | { kind: 'invalid'; problem: FrameProblem; messageId: string | null };

export type FrameProblem = 'too-long' | 'too-deep' | 'not-json' | 'not-an-array' | 'malformed';

/** Reads one OCPP-J message. Never throws. */
export function parseFrame(text: string): Frame {
  if (text.length > maxFrameLength) return invalid('too-long');
  if (isTooDeep(text)) return invalid('too-deep');

  const parsed = parseJson(text);
  if (parsed === undefined) return invalid('not-json');
  if (!Array.isArray(parsed)) return invalid('not-an-array');
  const items: readonly unknown[] = parsed;
  const [messageType, ...body] = items;
  return typeof messageType === 'number'
    ? readBody(messageType, body)
    : invalid('malformed', idOf(body));
}

export function buildCall(messageId: string, action: string, payload: object): string {
  return JSON.stringify([2, messageId, action, payload]);
}

export function buildCallResult(messageId: string, payload: object): string {
  return JSON.stringify([3, messageId, payload]);
}

/** Error codes valid in every version of OCPP-J. */
export const callErrorCodes = [
  'NotImplemented',
  'NotSupported',
  'InternalError',
  'ProtocolError',
  'SecurityError',
  'PropertyConstraintViolation',
  'TypeConstraintViolation',
  'GenericError',
] as const;
export type CallErrorCode = (typeof callErrorCodes)[number];

export function buildCallError(
  messageId: string,
  code: CallErrorCode,
  description: string,
  details: object = {},
): string {
  return JSON.stringify([4, messageId, code, description.slice(0, 255), details]);
}

function readBody(messageType: number, body: unknown[]): Frame {
  switch (messageType) {
    case 2:
    case 6: {
      const call = bodySchemas.call.safeParse(body);
      if (!call.success) return invalid('malformed', idOf(body));
      const [messageId, action, payload] = call.data;
      return { kind: messageType === 2 ? 'call' : 'send', messageId, action, payload };
    }
    case 3: {
      const result = bodySchemas.result.safeParse(body);
      if (!result.success) return invalid('malformed', idOf(body));
      const [messageId, payload] = result.data;
      return { kind: 'call-result', messageId, payload };
    }
    case 4:
    case 5: {
      const error = bodySchemas.error.safeParse(body);
      if (!error.success) return invalid('malformed', idOf(body));
      const [messageId, code, description, details] = error.data;
      const kind = messageType === 4 ? 'call-error' : 'call-result-error';
      return { kind, messageId, code, description, details };
    }
    default:
      return { kind: 'unknown', messageType, messageId: idOf(body) };
  }
}

function invalid(problem: FrameProblem, messageId: string | null = null): Frame {
  return { kind: 'invalid', problem, messageId };
}

function idOf(body: unknown[]): string | null {
  const id = messageIdSchema.safeParse(body[0]);
  return id.success ? id.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counted before parsing: whatever walks the result later may recurse. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
