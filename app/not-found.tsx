import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={SearchX}
        level={1}
        title="There is no such page"
        action={<LinkButton href={routes.overview()}>Go to the overview</LinkButton>}
      >
        The address may be mistyped, or what was here has been removed.
      </EmptyState>
    </main>
  );
}
