import { TriangleAlert } from 'lucide-react';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { GoneFilter } from '@/lib/tickets/name-filters';

type GoneFilterNoteProps = { gone: readonly GoneFilter[]; params: Record<string, string> };

const sentences: Record<GoneFilter, string> = {
  assignee: 'These filters ask for the tickets of somebody who is not here any more.',
  team: 'These filters ask for the tickets of a team that was removed.',
};

/** Why nothing fits, where filters or a view ask for what is gone; and the way on. */
export function GoneFilterNote({ gone, params }: GoneFilterNoteProps) {
  if (gone.length === 0) return null;
  const left = Object.entries(params).filter(([name]) => !gone.some((one) => one === name));
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-waiting-soft px-4 py-2.5 sm:px-5"
    >
      <p className="flex min-w-0 flex-1 basis-64 gap-2 text-sm">
        <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-waiting" />
        <span>{gone.map((one) => sentences[one]).join(' ')} Nothing fits them.</span>
      </p>
      <LinkButton size="small" href={routes.tickets(Object.fromEntries(left))}>
        Leave this filter out
      </LinkButton>
    </div>
  );
}
