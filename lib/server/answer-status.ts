import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers } from 'next/headers';
import { answerHeader } from './request-headers';

/** Instrumentation and pages are separate bundles: what they share hangs on the process. */
const shared = globalThis as { exolinkAnswers?: Map<string, ServerResponse> };
const answers = (shared.exolinkAnswers ??= new Map<string, ServerResponse>());

/** Keeps each answer at hand while it is being made, for `answerWith`. */
export function rememberAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = crypto.randomUUID();
    request.headers[answerHeader] = id;
    answers.set(id, response);
    response.once('close', () => answers.delete(id));
  });
}

/**
 * Sets the status that a page is answered with, which Next has no way to say but for 404. Has to
 * be called before anything of the page streams.
 */
export async function answerWith(status: 403 | 404 | 409 | 410 | 429): Promise<void> {
  const response = answers.get((await headers()).get(answerHeader) ?? '');
  if (response !== undefined && !response.headersSent) response.statusCode = status;
}
