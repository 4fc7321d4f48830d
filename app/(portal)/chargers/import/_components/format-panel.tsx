import { Panel } from '@/components/ui/panel';
import { maxImportRows } from '@/lib/chargers/schemas';
import { formatCount } from '@/lib/format/count';

const columns = [
  ['identity', 'the exact text that the charger sends; the only one needed'],
  ['site', 'by name'],
  ['cpms', 'by name; it must exist'],
  ['vendor', 'the charger tells it itself too'],
  ['model', 'the same'],
  ['serial', 'the same'],
  ['password', 'one that the charger holds already'],
] as const;

/** What the file must look like. */
export function FormatPanel() {
  return (
    <Panel title="The file">
      <p className="mb-3 text-sm text-ink-2">
        The first line names the columns, in any order. Comma, semicolon or tab; UTF-8; up to{' '}
        {formatCount(maxImportRows)} chargers and 5 MB.
      </p>
      <dl className="mb-3 flex flex-col gap-1.5 text-sm">
        {columns.map(([name, meaning]) => (
          <div key={name} className="grid grid-cols-[72px_minmax(0,1fr)] gap-2">
            <dt>
              <code className="value">{name}</code>
            </dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
      <pre
        tabIndex={0}
        aria-label="Example"
        className="overflow-x-auto rounded-md border border-line bg-well p-2.5 value text-xs"
      >
        {'identity,site,model\nCP-0001,Depot North,Eve\nCP-0002,Depot North,Eve'}
      </pre>
    </Panel>
  );
}
