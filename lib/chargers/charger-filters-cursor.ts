import { z } from 'zod';

/** The charger beside which a page begins. Valid only for the order that it was made in. */
export const chargerCursorSchema = z.object({
  /** The order, such as "identity" or "-seen". */
  order: z.string().max(20),
  /** That charger's value in the sorted column. */
  value: z.string().max(300).nullable(),
  id: z.uuid(),
  /** The page that ends before this charger, instead of the one that begins after it. */
  isBackward: z.boolean(),
});
export type ChargerCursor = z.infer<typeof chargerCursorSchema>;

export function encodeChargerCursor(cursor: ChargerCursor): string {
  const parts = [cursor.order, cursor.value, cursor.id, cursor.isBackward];
  return base64Url(JSON.stringify(parts));
}

/** What the text holds, not yet validated; null when it is no cursor at all. */
export function decodeChargerCursor(text: string): unknown {
  try {
    const bytes = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const json = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const parts: unknown = JSON.parse(json);
    if (!Array.isArray(parts)) return null;
    const [order, value, id, isBackward] = parts as unknown[];
    return { order, value, id, isBackward };
  } catch {
    return null;
  }
}

function base64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
