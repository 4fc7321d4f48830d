'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { deleteContact } from '@/lib/tickets/delete-contact';
import { saveContact } from '@/lib/tickets/save-contact';
import { setTeamDefaults } from '@/lib/tickets/set-team-defaults';
import { updateTicketSettings } from '@/lib/tickets/update-ticket-settings';

type Saved = { contactId: string };

const refresh = routes.ticketSettings();
const save = formAction<Saved>(saveContact, { refresh });
const remove = formAction<Saved>(deleteContact, { refresh });
const update = formAction<{ tenantId: string }>(updateTicketSettings, { refresh });
const setTeams = formAction<{ tenantId: string }>(setTeamDefaults, { refresh });

export async function saveContactAction(state: FormState<Saved>, form: FormData) {
  return save(state, form);
}

export async function deleteContactAction(state: FormState<Saved>, form: FormData) {
  return remove(state, form);
}

export async function updateTicketSettingsAction(
  state: FormState<{ tenantId: string }>,
  form: FormData,
) {
  return update(state, form);
}

export async function setTeamDefaultsAction(
  state: FormState<{ tenantId: string }>,
  form: FormData,
) {
  return setTeams(state, form);
}
