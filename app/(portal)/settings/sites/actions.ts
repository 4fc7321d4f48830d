'use server';

import { z } from 'zod';
import type { UserContext } from '@/lib/context';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { createSite } from '@/lib/sites/create-site';
import { deleteSite } from '@/lib/sites/delete-site';
import { updateSite } from '@/lib/sites/update-site';

type Saved = { siteId: string };

const idSchema = z.object({ id: z.string() });
const redirectTo = () => routes.sites();

const create = formAction<Saved>(createSite, { redirectTo });
const update = formAction<Saved>(updateSite, { redirectTo });
const remove = formAction<undefined>(
  async (ctx: UserContext, input) => {
    await deleteSite(ctx, { siteId: idSchema.parse(input).id });
    return undefined;
  },
  { redirectTo },
);

export async function createSiteAction(state: FormState<Saved>, form: FormData) {
  return create(state, form);
}

export async function updateSiteAction(state: FormState<Saved>, form: FormData) {
  return update(state, form);
}

export async function deleteSiteAction(state: FormState<undefined>, form: FormData) {
  return remove(state, form);
}
