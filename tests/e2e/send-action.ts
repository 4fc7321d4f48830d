import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { idleForm } from '@/lib/form-state';
import type { ActionEntry } from './action-entry';
import type { ActionThings } from './action-things';
import { portalUrl } from './installation';

/** Calls server actions as the browser does, without a page. */

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type BuiltAction = { id: string; file: string; name: string; page: string };

/** The actions of the build, each with the address of a page that has it. */
export function builtActions(): BuiltAction[] {
  const file = path.join(
    process.env.EXOLINK_DIST_DIR ?? '.next',
    'server/server-reference-manifest.json',
  );
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [page = ''] = Object.keys(workers);
    return { id, file: filename, name: exportedName, page: addressOf(page) };
  });
}

/** The folder of a page as an address; what it names does not have to be there. */
function addressOf(page: string): string {
  const parts = page.split('/').slice(1, -1);
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`;
}

type EncodeReply = (value: readonly unknown[]) => Promise<string | FormData>;
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-webpack/client.node',
) as { encodeReply: EncodeReply };

export type ActionAnswer = {
  status: number;
  /** Where it sends the browser. */
  goesTo: string | null;
  /** What it returned, as React writes it; empty where it did not come to an end. */
  result: string;
};

export async function sendAction(
  { id, page }: BuiltAction,
  args: readonly unknown[],
  cookie: string,
): Promise<ActionAnswer> {
  const response = await fetch(`${portalUrl()}${page}`, {
    method: 'POST',
    body: await encodeReply(args),
    redirect: 'manual',
    headers: { 'next-action': id, accept: 'text/x-component', origin: portalUrl(), cookie },
  });
  const goesTo = response.headers.get('x-action-redirect');
  return { status: response.status, goesTo, result: resultOf(await response.text()) };
}

/** The row of what the action returned: with it comes the page anew where something changed. */
function resultOf(text: string): string {
  const rows = rowsOf(text);
  const name = /^\{"a":"\$@(\w+)"/.exec(rows.get('0') ?? '')?.[1];
  return rows.get(name ?? '') ?? '';
}

/** React's rows by their names: `1:{"status":"done"}` and a line's end, or `2:T1f,` and so many bytes. */
function rowsOf(text: string): Map<string, string> {
  const bytes = Buffer.from(text);
  const rows = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const colon = bytes.indexOf(':', at);
    const comma = bytes.indexOf(',', at);
    const isSized = bytes.toString('latin1', colon + 1, colon + 2) === 'T';
    const start = isSized ? comma + 1 : colon + 1;
    const size = Number.parseInt(bytes.toString('latin1', colon + 2, comma), 16);
    const lineEnd = bytes.indexOf('\n', start);
    const end = isSized ? start + size : lineEnd === -1 ? bytes.length : lineEnd;
    if (colon === -1) break;
    rows.set(bytes.toString('utf8', at, colon), bytes.toString('utf8', start, end));
    at = isSized ? end : end + 1;
  }
  return rows;
}

export function argumentsOf({ form, call }: ActionEntry, things: ActionThings): readonly unknown[] {
  if (form === undefined) return call?.(things) ?? [];
  const data = new FormData();
  for (const [name, value] of Object.entries(form(things))) {
    for (const text of typeof value === 'string' ? [value] : value) data.append(name, text);
  }
  return [idleForm, data];
}
