import { Link } from '@/components/ui/link';
import { routes } from '@/lib/routes';

/** The product's mark: two ends of a line, one hop between them. */
export function Brand() {
  return (
    <Link
      href={routes.overview()}
      className="flex touch-target items-center gap-2.5 rounded-md font-semibold whitespace-nowrap"
    >
      <svg viewBox="0 0 22 22" aria-hidden className="size-[22px] text-ink">
        <rect width="22" height="22" rx="6" fill="currentColor" />
        <g fill="none" className="stroke-ground" strokeWidth="1.7" strokeLinecap="round">
          <path d="M7 7l3 3M12 12l3 3M15 7l-8 8" />
        </g>
      </svg>
      Exolink Support
    </Link>
  );
}
