import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { allVendorModels } from '@/lib/vendors/all-vendor-models';
import { modelName } from '@/lib/vendors/model-name';

/** The chargers whose own words are known, each leading to what is known of it. */
export function GuideChargers() {
  return (
    <div id="chargers" className="mt-10 flex scroll-mt-17 flex-col gap-4">
      <h2 className="text-lg font-semibold tracking-tight">Your charger’s words</h2>
      <Panel>
        <p className="text-ink-2">
          Where these chargers are set up, and what their own interface calls the fields.{' '}
          <Link href={routes.guideChargers()} className="underline underline-offset-2">
            See all of them on one page
          </Link>
          .
        </p>
        <ul className="mt-3 grid gap-x-6 sm:grid-cols-2">
          {allVendorModels.map((model) => (
            <li key={model.id}>
              <Link
                href={routes.guideChargers(model.id)}
                className="flex touch-target min-h-8 items-center rounded-sm text-sm hover:underline"
              >
                {modelName(model)}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
