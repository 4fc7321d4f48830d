import { ArrowRight, CircleAlert } from 'lucide-react';
import type { FixOffer } from '@/lib/fixes/fix-preview';
import { IdentityDifference } from './identity-difference';

/** What a fix would do, before it is done. */
export function FixPreviewPart({ offer }: { offer: FixOffer }) {
  const changesTitle =
    offer.changesAt === 'charger' ? 'What changes at the charger' : 'What changes here';
  return (
    <>
      <p className="text-base text-ink-2">{offer.summary}</p>
      {offer.comparison !== null && <IdentityDifference {...offer.comparison} />}
      {offer.changes.length > 0 && (
        <section aria-label={changesTitle}>
          <h3 className="mb-1.5 text-sm font-medium">{changesTitle}</h3>
          <dl className="flex flex-col gap-2 rounded-md border border-line bg-well px-3 py-2 text-sm">
            {offer.changes.map(({ what, from, to }) => (
              <div key={what}>
                <dt className="text-ink-3">{what}</dt>
                <dd className="flex flex-wrap items-center gap-x-2">
                  {from !== null && (
                    <>
                      <span className="break-all text-ink-2">{from}</span>
                      <ArrowRight aria-label="becomes" className="size-3.5 shrink-0 text-ink-3" />
                    </>
                  )}
                  <span className="font-medium break-all">{to}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {offer.problem !== null && (
        <p role="alert" className="flex gap-2 rounded-md bg-refused-soft px-3 py-2 text-refused">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {offer.problem}
        </p>
      )}
    </>
  );
}
