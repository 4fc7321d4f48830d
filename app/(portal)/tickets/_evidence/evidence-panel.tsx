import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { TopologyDiagram } from '@/components/tickets/topology-diagram';
import { buttonClass } from '@/components/ui/button-class';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { evidenceFields } from '@/lib/format/evidence-fields';
import type { TicketBundle } from '@/lib/tickets/bundle-schemas';
import { BundleFacts } from './bundle-facts';
import { BundleMessages } from './bundle-messages';
import { LogMessages } from './log-messages';
import { SaveDiagram } from './save-diagram';
import { ScrubbedLine } from './scrubbed-line';

type EvidencePanelProps = {
  title: string;
  bundle: TicketBundle;
  aside?: ReactNode;
  /** Where the diagram is as a PDF; a draft has none. */
  pdfHref?: string;
};

/** What a ticket takes along: the diagram, the facts, the messages, and all of the evidence. */
export function EvidencePanel({ title, bundle, aside, pdfHref }: EvidencePanelProps) {
  const { topology, chargers, chargerCount, evidence, fixes, log, shared } = bundle;
  return (
    <Panel title={title} aside={aside}>
      {shared?.example != null && (
        <p className="mb-2 text-sm text-ink-3">
          The diagram and what was recorded are of <span className="value">{shared.example}</span>,
          one of the chargers that have it.
        </p>
      )}
      {topology !== null && (
        <div className="mb-4 border-b border-line-soft pb-3">
          <TopologyDiagram
            topology={topology}
            isSilent={bundle.problem?.errorType === 'unreachable'}
          />
          <div className="mt-1 flex justify-end gap-1">
            {pdfHref !== undefined && (
              <a
                href={pdfHref}
                download
                className={buttonClass({ variant: 'quiet', size: 'small' })}
              >
                <FileText aria-hidden className="size-3.5" />
                Save as PDF
              </a>
            )}
            <SaveDiagram name={`topology-${bundle.about.replace(/[^\w.-]+/g, '-')}`} />
          </div>
        </div>
      )}
      <BundleFacts bundle={bundle} />
      <BundleMessages messages={bundle.messages} timeZone={bundle.tenant.timeZone} />
      {log !== null && <LogMessages log={log} timeZone={bundle.tenant.timeZone} />}
      <div className="mt-2 flex flex-col">
        {fixes.length > 0 && (
          <Disclosure summary={`Tried before: ${countOf(fixes.length, 'fix', 'fixes')}`}>
            <ul className="ml-5 list-disc text-sm text-ink-2">
              {fixes.map(({ name, outcome, utc }) => (
                <li key={utc}>
                  {name}: {outcome}, {utc}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {chargers.length > 0 && (
          <Disclosure summary={`${countOf(chargerCount, 'charger')} concerned`}>
            <ul className="ml-5 columns-2 text-sm sm:columns-4">
              {chargers.map(({ identity }) => (
                <li key={identity} className="truncate value">
                  {identity}
                </li>
              ))}
              {chargerCount > chargers.length && (
                <li className="text-ink-3">and {chargerCount - chargers.length} more</li>
              )}
            </ul>
          </Disclosure>
        )}
        {log !== null && (
          <Disclosure summary={`Log, ${countOf(log.lineCount, 'line')}`}>
            <pre
              tabIndex={0}
              aria-label="Log"
              className="max-h-80 overflow-auto rounded-md border border-line bg-well px-3 py-2 value text-sm"
            >
              {log.text}
            </pre>
          </Disclosure>
        )}
        {evidence !== null && (
          <Disclosure summary="Everything that was recorded of the latest attempt">
            <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
              {evidenceFields(evidence).map(({ title: name, fields }) => (
                <div key={name}>
                  <dt className="font-medium">{name}</dt>
                  {fields.map((field) => (
                    <dd key={field.name} className="flex gap-2 text-ink-2">
                      <span className="shrink-0 text-ink-3">{field.name}</span>
                      <span className="min-w-0 break-words">{field.value}</span>
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
      </div>
      <ScrubbedLine scrubbed={bundle.scrubbed} />
    </Panel>
  );
}
