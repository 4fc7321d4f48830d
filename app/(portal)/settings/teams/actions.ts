'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { deleteTeam } from '@/lib/teams/delete-team';
import { saveTeam } from '@/lib/teams/save-team';

type Saved = { teamId: string };

const refresh = routes.teams();
const save = formAction<Saved>(saveTeam, { refresh });
const remove = formAction<Saved>(deleteTeam, { refresh });

export async function saveTeamAction(state: FormState<Saved>, form: FormData) {
  return save(state, form);
}

export async function deleteTeamAction(state: FormState<Saved>, form: FormData) {
  return remove(state, form);
}
