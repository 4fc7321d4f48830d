'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';
import { roleNames } from '@/lib/format/role-name';
import type { TeamCandidate } from '@/lib/teams/list-team-candidates';
import type { TeamRow } from '@/lib/teams/list-teams';
import { maxTeamName } from '@/lib/teams/schemas';
import { deleteTeamAction, saveTeamAction } from '../actions';

type Saved = { teamId: string };
type TeamFormProps = {
  team: TeamRow | null;
  people: readonly TeamCandidate[];
  onDone: () => void;
};

export function TeamForm({ team, people, onDone }: TeamFormProps) {
  const orDone =
    (send: typeof saveTeamAction) => async (before: FormState<Saved>, form: FormData) => {
      const after = await send(before, form);
      if (after.status === 'done') onDone();
      return after;
    };
  const idle = idleForm as FormState<Saved>;
  const [state, save] = useActionState(orDone(saveTeamAction), idle);
  const [removed, remove] = useActionState(orDone(deleteTeamAction), idle);
  const problems = [
    ...fieldErrors(state, 'form'),
    ...fieldErrors(state, 'memberIds'),
    ...fieldErrors(removed, 'form'),
  ];
  const typed = state.status === 'failed' ? state.values.memberIds : undefined;
  const memberIds = typed ?? team?.members.map(({ id }) => id) ?? [];
  return (
    <>
      <form action={save} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="teamId" value={team?.id ?? ''} />
        <Field label="Name" errors={fieldErrors(state, 'name')}>
          {(control) => (
            <Input
              {...control}
              name="name"
              required
              maxLength={maxTeamName}
              autoComplete="off"
              placeholder="Night shift"
              defaultValue={typedValue(state, 'name') ?? team?.name}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-1 text-sm font-medium">Members</legend>
          <div className="max-h-[38vh] overflow-y-auto rounded-md border border-line px-3 py-1.5">
            {withMembers(people, team).map(({ id, name, hint }) => (
              <Checkbox
                key={id}
                name="memberIds[]"
                value={id}
                label={name}
                hint={hint}
                defaultChecked={memberIds.includes(id)}
              />
            ))}
          </div>
        </fieldset>
        <div className="flex justify-end">
          <SubmitButton>{team === null ? 'Add team' : 'Save changes'}</SubmitButton>
        </div>
      </form>
      {team !== null && (
        <form
          action={remove}
          className="mt-4 flex flex-wrap items-center justify-between gap-2 border-t border-line-soft pt-4"
        >
          <input type="hidden" name="id" value={team.id} />
          <p className="text-sm text-ink-3">Its tickets stay with their owners.</p>
          <SubmitButton variant="danger" size="small">
            Remove team
          </SubmitButton>
        </form>
      )}
    </>
  );
}

/** Who is in the team comes first, also those whose account is closed. */
function withMembers(people: readonly TeamCandidate[], team: TeamRow | null) {
  const members = team?.members ?? [];
  const isMember = new Set(members.map(({ id }) => id));
  const roles = new Map(people.map(({ id, role }) => [id, roleNames[role]]));
  return [
    ...members.map(({ id, name }) => ({ id, name, hint: roles.get(id) ?? 'Account closed' })),
    ...people
      .filter(({ id }) => !isMember.has(id))
      .map(({ id, name, role }) => ({ id, name, hint: roleNames[role] })),
  ];
}
