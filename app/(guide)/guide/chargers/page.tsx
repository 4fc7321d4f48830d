import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { routes } from '@/lib/routes';
import { allVendorModels } from '@/lib/vendors/all-vendor-models';
import { ModelContents } from './_components/model-contents';
import { ModelSection } from './_components/model-section';

const title = 'Your charger’s words';

export const metadata: Metadata = {
  title,
  description: 'Where chargers are set up, and what their own interface calls the fields.',
};

/** All that is known of chargers' own interfaces, on one page to search in. */
export default function GuideChargersPage() {
  return (
    <div className="mx-auto grid w-full max-w-[1080px] gap-x-12 pt-6 pb-24 lg:grid-cols-[220px_minmax(0,1fr)]">
      <ModelContents models={allVendorModels} />
      <article className="min-w-0">
        <p className="text-sm">
          <Link href={routes.guide()} className="rounded-sm underline underline-offset-2">
            Troubleshooting guide
          </Link>
        </p>
        <h1 className="mt-1 text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1.5 max-w-[72ch] text-base text-ink-2">
          Where each charger is set up, and what its own interface calls the fields. Every line
          names the public page that it was read on: firmware changes, so look there when in doubt.
        </p>
        <div className="mt-6 flex flex-col gap-4">
          {allVendorModels.map((model) => (
            <ModelSection key={model.id} model={model} />
          ))}
        </div>
      </article>
    </div>
  );
}
