'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { tenantCookie } from '@/lib/server/chosen-tenant';
import { requireContext } from '@/lib/server/context';

const yearSeconds = 31_536_000;

/** Narrows the pages to one tenant; null shows all again. */
export async function chooseTenant(tenantId: string | null): Promise<void> {
  const ctx = await requireContext();
  const jar = await cookies();
  if (tenantId === null) {
    jar.delete(tenantCookie);
  } else {
    const id = z.uuid().parse(tenantId);
    authorize(ctx.actor, 'overview.read', id);
    jar.set(tenantCookie, id, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: yearSeconds });
  }
  revalidatePath('/', 'layout');
}
