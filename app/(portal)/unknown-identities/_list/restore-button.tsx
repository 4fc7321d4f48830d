'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { Button } from '@/components/ui/button';
import { idleForm } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { restoreUnknownAction } from '../actions';

/** Brings back the deleted charger that still knocks, and goes to watch it. */
export function RestoreButton({ id, identity }: { id: string; identity: string }) {
  const [isPending, startTransition] = useTransition();
  const [key] = useState(newKey);
  const router = useRouter();
  const restore = () => {
    startTransition(async () => {
      const form = new FormData();
      form.set('unknownIdentityId', id);
      form.set('key', key);
      const state = await restoreUnknownAction(idleForm, form);
      if (state.status === 'done') router.push(routes.charger(state.value.chargerId));
      else if (state.status === 'failed') toast.error(Object.values(state.errors).flat().join(' '));
    });
  };
  return (
    <Button
      size="small"
      isPending={isPending}
      onClick={restore}
      aria-label={`Restore the deleted charger ${identity}`}
    >
      Restore charger
    </Button>
  );
}
