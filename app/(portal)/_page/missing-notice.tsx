import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';

export function MissingNotice() {
  return (
    <EmptyState
      icon={SearchX}
      level={1}
      title="There is nothing here that you may see"
      action={<LinkButton href={routes.chargers()}>Go to your chargers</LinkButton>}
    >
      It may have been removed, or it belongs to somebody else. If somebody sent you this link, ask
      them which account can open it.
    </EmptyState>
  );
}
