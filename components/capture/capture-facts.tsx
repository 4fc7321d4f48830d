import type { AuthorizationSeen, ConversationReport } from '@/lib/capture/report/capture-report';

type CaptureFactsProps = { conversation: ConversationReport; seen: readonly string[] };

/** Where it stopped, whether credentials were on the wire, and what speaks for the cause. */
export function CaptureFacts({ conversation, seen }: CaptureFactsProps) {
  const { authorization, client, startedAt, stopped } = conversation;
  return (
    <dl className="grid gap-x-6 gap-y-3 border-t border-line-soft px-4 py-4 sm:grid-cols-[auto_minmax(0,1fr)] sm:px-5">
      <Fact name="Where it stopped">{stopped}</Fact>
      <Fact name="Authorization header">{authorizationText(authorization)}</Fact>
      {seen.length > 0 && (
        <Fact name="What was seen">
          <ul className="flex flex-col gap-1">
            {seen.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="Charger">
        <span className="value">{client}</span>
        {startedAt !== null && (
          <span className="text-ink-3">, {startedAt.slice(0, 19).replace('T', ' ')} UTC</span>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ children, name }: { name: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-sm text-ink-3 max-sm:-mb-2.5">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function authorizationText(seen: AuthorizationSeen): string {
  switch (seen.kind) {
    case 'yes': {
      const username = seen.username === null ? '' : ` with the username “${seen.username}”`;
      const scheme =
        seen.scheme === 'none' || seen.scheme === 'other'
          ? 'another scheme'
          : capitalised(seen.scheme);
      return `Yes: ${scheme}${username}. Its value is masked.`;
    }
    case 'no':
      return 'No: the request went without one.';
    case 'hidden':
      return 'Not to be seen: the request is inside TLS.';
    case 'never-asked':
      return 'No: it did not come to a request.';
  }
}

function capitalised(scheme: string): string {
  return scheme.charAt(0).toUpperCase() + scheme.slice(1);
}
