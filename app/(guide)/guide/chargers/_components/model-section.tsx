import { SourceLink } from '@/components/diagnosis/source-link';
import { Panel } from '@/components/ui/panel';
import { describeModel } from '@/lib/vendors/describe-model';
import { modelName } from '@/lib/vendors/model-name';
import { sourceKindNames } from '@/lib/vendors/source-kind-names';
import type { VendorModel } from '@/lib/vendors/vendor-model';
import { ModelFaults } from './model-faults';

/** What is known of one model, and where it was read. */
export function ModelSection({ model }: { model: VendorModel }) {
  return (
    <div id={model.id} className="scroll-mt-17">
      <Panel title={modelName(model)} aside={model.namesIn && `Names in ${model.namesIn}`}>
        <dl className="flex flex-col gap-2.5">
          {describeModel(model).map(({ label, notes }) => (
            <div key={label} className="grid gap-x-4 sm:grid-cols-[150px_minmax(0,1fr)]">
              <dt className="text-ink-3">{label}</dt>
              <dd className="max-w-[72ch] min-w-0">
                {notes.length === 0 && <span className="text-ink-3">Not known.</span>}
                {notes.map((note) => (
                  <p key={note.text}>
                    {note.text} <SourceLink {...note.source} />
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <ModelFaults model={model} />
        <div className="mt-4 border-t border-line-soft pt-3 text-sm text-ink-3">
          <h3 className="font-medium">Sources</h3>
          <ul className="mt-1 flex flex-col gap-1">
            {Object.values(model.sources).map((source) => (
              <li key={source.url}>
                <a
                  href={source.url}
                  target="_blank"
                  rel="noreferrer"
                  className="rounded-sm break-words underline underline-offset-2 hover:text-ink"
                >
                  {source.title}
                  <span className="sr-only"> (opens in a new tab)</span>
                </a>
                , {sourceKindNames[source.kind]}
              </li>
            ))}
          </ul>
        </div>
      </Panel>
    </div>
  );
}
