'use client';

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import type { ImportPreview } from '@/lib/chargers/import-columns';
import { countOf } from '@/lib/format/count';
import { ProblemList } from './problem-list';
import { SampleTable } from './sample-table';

type PreviewPanelProps = {
  file: { name: string };
  preview: ImportPreview;
  tenantName: string;
  createsSites: boolean;
  onCreateSites: (createsSites: boolean) => void;
  actions: ReactNode;
};

/** What an import of the file would do, and what stands in its way. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { file, preview, tenantName, createsSites, onCreateSites, actions } = props;
  const { errorCount, warningCount, newSites } = preview;
  return (
    <>
      <Panel title={<span className="break-all">{file.name}</span>} aside={`to ${tenantName}`}>
        <p role="status" className="flex gap-2 text-base font-medium">
          {errorCount === 0 ? (
            <CircleCheck aria-hidden className="mt-[3px] size-4 shrink-0 text-connected" />
          ) : (
            <CircleAlert aria-hidden className="mt-[3px] size-4 shrink-0 text-refused" />
          )}
          {verdict(preview)}
        </p>
        <Notes preview={preview} createsSites={createsSites} />
        {newSites.length > 0 && (
          <Checkbox
            className="mt-2"
            checked={createsSites}
            onChange={(event) => {
              onCreateSites(event.target.checked);
            }}
            label={`Make ${countOf(newSites.length, 'missing site')}`}
            hint={<SiteNames names={newSites} />}
          />
        )}
        <div className="mt-4 flex flex-wrap gap-2">{actions}</div>
      </Panel>
      {errorCount > 0 && (
        <Panel
          isFlush
          title={countOf(errorCount, 'error')}
          aside={shownOf(preview.errors.length, errorCount)}
        >
          <ProblemList label="Errors" problems={preview.errors} />
        </Panel>
      )}
      {warningCount > 0 && (
        <Panel>
          <Disclosure summary={`${countOf(warningCount, 'warning')}, imported all the same`}>
            <div className="-mx-4 -mb-3.5 sm:-mx-5">
              <ProblemList label="Warnings" problems={preview.warnings} />
            </div>
            {preview.warnings.length < warningCount && (
              <p className="mt-2 text-sm text-ink-3">
                {shownOf(preview.warnings.length, warningCount)}
              </p>
            )}
          </Disclosure>
        </Panel>
      )}
      <Panel isFlush title="First lines" aside="as they are read">
        <SampleTable columns={preview.columns} sample={preview.sample} />
      </Panel>
    </>
  );
}

function Notes({ preview, createsSites }: { preview: ImportPreview; createsSites: boolean }) {
  const { passwordCount, unknownColumns, newSites } = preview;
  return (
    <ul className="mt-1.5 flex flex-col gap-1 text-sm text-ink-2 empty:hidden">
      {unknownColumns.length > 0 && (
        <li className="flex gap-1.5">
          <TriangleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0 text-waiting" />
          <span>
            Not known and left out: <span className="value">{unknownColumns.join(', ')}</span>
          </span>
        </li>
      )}
      {passwordCount > 0 && (
        <li>
          {countOf(passwordCount, 'password')}: each is hashed slowly on purpose, together about{' '}
          {hashingTime(passwordCount)}. Lines without one get theirs on the charger&apos;s page.
        </li>
      )}
      {createsSites && newSites.length > 0 && (
        <li>{countOf(newSites.length, 'site')} will be made with them.</li>
      )}
    </ul>
  );
}

function SiteNames({ names }: { names: readonly string[] }) {
  const shown = names.slice(0, 8).join(', ');
  return <>{names.length > 8 ? `${shown} and ${names.length - 8} more` : shown}</>;
}

function verdict({ rowCount, errorCount }: ImportPreview): string {
  const chargers = countOf(rowCount, 'charger');
  if (errorCount === 0) return `${chargers} can be imported.`;
  return `Nothing can be imported yet: ${countOf(errorCount, 'error')} in ${countOf(rowCount, 'line')}.`;
}

/** Measured on two cores. */
function hashingTime(count: number): string {
  const seconds = Math.ceil(count / 60);
  return seconds < 90 ? countOf(seconds, 'second') : countOf(Math.ceil(seconds / 60), 'minute');
}

function shownOf(shown: number, all: number): string {
  return shown < all ? `the first ${shown} are shown` : '';
}
