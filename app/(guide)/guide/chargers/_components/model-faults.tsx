import { SourceLink } from '@/components/diagnosis/source-link';
import { Link } from '@/components/ui/link';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { routes } from '@/lib/routes';
import { affectedVersions } from '@/lib/vendors/affected-versions';
import type { VendorModel } from '@/lib/vendors/vendor-model';

/** What others saw go wrong with this model, and the causes that it leads to. */
export function ModelFaults({ model }: { model: VendorModel }) {
  if (model.faults.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line-soft pt-3">
      <h3 className="font-medium">Seen to go wrong</h3>
      <ul className="mt-1.5 flex max-w-[72ch] flex-col gap-2.5">
        {model.faults.map((fault) => {
          const source = model.sources[fault.source];
          const causes = fault.causes.flatMap((id) => findCause(id) ?? []);
          return (
            <li key={fault.id}>
              <p>
                {fault.symptom} {fault.remedy}{' '}
                {source !== undefined && <SourceLink title={source.title} url={source.url} />}
              </p>
              <p className="text-sm text-ink-3">
                {affectedVersions(fault)} Leads to{' '}
                {causes.map((cause, index) => (
                  <span key={cause.id}>
                    {index > 0 && ', '}
                    <Link
                      href={routes.guide(cause.errorType)}
                      className="rounded-sm underline underline-offset-2 hover:text-ink"
                    >
                      {cause.title}
                    </Link>
                  </span>
                ))}
                .
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
