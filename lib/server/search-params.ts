/** What a page gets of its address's query. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** A parameter that counts once; an empty or repeated one counts as missing. */
export function oneParam(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
