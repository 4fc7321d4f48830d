import { CopyButton } from '@/components/ui/copy-button';
import { Link } from '@/components/ui/link';
import { resemblanceNames } from '@/lib/format/resemblance-name';
import { routes } from '@/lib/routes';
import type { UnknownIdentityItem } from '@/lib/unknown-identities/list-unknown-identities';
import { markDifferences } from '@/lib/format/mark-differences';
import { MarkedIdentity } from '@/components/marked-identity';

type IdentityComparisonProps = Pick<UnknownIdentityItem, 'identity' | 'resembles'>;

/** What was sent, and under it the registered identity that it nearly is, differences marked. */
export function IdentityComparison({ identity, resembles }: IdentityComparisonProps) {
  const marked = resembles === null ? null : markDifferences(identity, resembles.identity);
  return (
    <div className="min-w-0">
      <div className="flex items-start gap-2">
        <code className="value text-base font-medium whitespace-pre-wrap">
          {marked === null ? identity : <MarkedIdentity marked={marked.a} />}
        </code>
        <CopyButton value={identity} what="identity" isIconOnly className="!h-5" />
      </div>
      {resembles !== null && marked !== null && (
        <>
          <Link
            href={routes.charger(resembles.chargerId)}
            className="mt-0.5 inline-block value text-base whitespace-pre-wrap text-ink-2 hover:underline"
          >
            <span className="sr-only">Registered charger </span>
            <MarkedIdentity marked={marked.b} />
          </Link>
          <p className="text-xs text-ink-3">
            is registered
            {resembles.how !== null && `: ${resemblanceNames[resembles.how]}`}
          </p>
        </>
      )}
    </div>
  );
}
