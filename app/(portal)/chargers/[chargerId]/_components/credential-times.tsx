import { ExactTime } from '@/components/ui/exact-time';
import { RelativeTime } from '@/components/ui/relative-time';

type CredentialTimesProps = {
  /** How it came to be: "Generated", "Pinned". */
  made: string;
  credential: {
    createdAt: Date;
    activatedAt: Date | null;
    replacedAt: Date | null;
    revokedAt: Date | null;
    lastUsedAt: Date | null;
  };
};

/** What became of a password or certificate, and when. */
export function CredentialTimes({ made, credential }: CredentialTimesProps) {
  const { createdAt, activatedAt, replacedAt, revokedAt, lastUsedAt } = credential;
  // One that was valid at once says so with when it was made.
  const waited = activatedAt !== null && activatedAt.getTime() !== createdAt.getTime();
  return (
    <p className="text-ink-3">
      {made} <ExactTime at={createdAt} />
      {waited && <Moment what="took over" at={activatedAt} />}
      {lastUsedAt === null ? ' · never used' : <Moment what="last used" at={lastUsedAt} />}
      {replacedAt !== null && <Moment what="replaced" at={replacedAt} />}
      {revokedAt !== null && <Moment what="withdrawn" at={revokedAt} />}
    </p>
  );
}

function Moment({ what, at }: { what: string; at: Date }) {
  return (
    <>
      {' · '}
      {what} <RelativeTime at={at} />
    </>
  );
}
