import 'server-only';

/** The JSON answer to a request whose form is wrong, in the shape of every other error. */
export function refuse(status: number, code: string, message: string): Response {
  const headers = { 'Cache-Control': 'no-store' };
  return Response.json({ error: { code, message } }, { status, headers });
}
