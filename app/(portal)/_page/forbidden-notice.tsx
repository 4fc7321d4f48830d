import { Lock } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { roleNames } from '@/lib/format/role-name';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';

export async function ForbiddenNotice() {
  const { actor } = await requireContext();
  return (
    <EmptyState
      icon={Lock}
      level={1}
      title="Your role does not allow this"
      action={<LinkButton href={routes.overview()}>Go to the overview</LinkButton>}
    >
      You are signed in as {actor.email} ({roleNames[actor.role]}). Ask a CPMS admin or the operator
      if you need this page.
    </EmptyState>
  );
}
