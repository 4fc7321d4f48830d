import { Disclosure } from '@/components/ui/disclosure';
import type { PresentedCause } from '@/lib/diagnosis/present';

/** What else it may be, with how much speaks for each. */
export function OtherCauses({ causes }: { causes: readonly PresentedCause[] }) {
  if (causes.length === 0) return null;
  return (
    <div className="border-t border-line-soft px-4 py-1 sm:px-5">
      <Disclosure summary={`Other causes, less likely (${causes.length})`}>
        <ul className="flex flex-col gap-3 pt-1 pl-[22px]">
          {causes.map((cause) => (
            <li key={cause.id}>
              <div className="flex items-baseline justify-between gap-4">
                <p className="font-medium">{cause.title}</p>
                <ShareBar share={cause.share} />
              </div>
              <p className="text-sm text-ink-2">{cause.explanation}</p>
              <p className="text-sm text-ink-3">
                {cause.confirmation} · {cause.ownerName}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function ShareBar({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span className="flex shrink-0 items-center gap-2 text-sm text-ink-3 tabular-nums">
      <svg viewBox="0 0 64 4" aria-hidden className="h-1 w-16">
        <rect width="64" height="4" rx="2" className="fill-line" />
        <rect width={Math.max(2, share * 64)} height="4" rx="2" className="fill-ink-3" />
      </svg>
      <span className="w-9 text-right">{percent < 1 ? '<1' : percent} %</span>
    </span>
  );
}
