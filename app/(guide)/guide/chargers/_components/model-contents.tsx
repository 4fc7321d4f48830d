import type { VendorModel } from '@/lib/vendors/vendor-model';

/** The vendors, to jump to their first model. */
export function ModelContents({ models }: { models: readonly VendorModel[] }) {
  const vendors = new Map(models.toReversed().map(({ id, vendor }) => [vendor, id]));
  return (
    <nav
      aria-label="Contents"
      className="mb-6 lg:sticky lg:top-20 lg:mb-0 lg:max-h-[calc(100vh-6rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 className="mb-1 text-xs font-medium text-ink-3 lg:px-2.5">Vendors</h2>
      <ul className="grid grid-cols-2 gap-x-4 lg:grid-cols-1">
        {[...vendors].toReversed().map(([vendor, id]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex touch-target min-h-8 items-center rounded-md text-sm text-ink-2 hover:bg-line-soft hover:text-ink lg:px-2.5 lg:py-1"
            >
              {vendor}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
