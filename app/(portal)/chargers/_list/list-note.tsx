type ListNoteProps = {
  /** Names of filters in the address whose value meant nothing. */
  ignored: readonly string[];
  /** What was searched, when only similar chargers were found. */
  similarTo: string | null;
};

const names: Record<string, string> = {
  q: 'search',
  state: 'state',
  error: 'error type',
  site: 'site',
  cpms: 'CPMS',
  firmware: 'firmware',
  order: 'order',
  cursor: 'page',
};

/** Says where the list differs from what the address asks for. */
export function ListNote({ ignored, similarTo }: ListNoteProps) {
  const parts = ignored.map((name) => names[name] ?? name);
  if (parts.length === 0 && similarTo === null) return null;
  return (
    <div
      role="status"
      className="border-b border-line bg-well px-4 py-2 text-sm text-ink-2 sm:px-5"
    >
      {parts.length > 0 && (
        <p>This address holds a value that does not exist and was ignored: {parts.join(', ')}.</p>
      )}
      {similarTo !== null && (
        <p>
          Nothing contains <q className="value text-ink">{similarTo}</q>. These come closest.
        </p>
      )}
    </div>
  );
}
