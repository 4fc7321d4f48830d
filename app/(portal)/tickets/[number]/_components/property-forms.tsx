'use client';

import { useOptimistic, useState, useTransition, type ReactNode } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ticketPriorityNames, ticketStatusNames } from '@/lib/format/ticket-words';
import {
  reachableStatuses,
  ticketPriorities,
  ticketStatuses,
  type TicketPriority,
  type TicketStatus,
} from '@/lib/tickets/ticket-values';
import { sendChange } from '@/app/(portal)/tickets/_change/send-change';
import { TeamDialog } from '@/app/(portal)/tickets/_change/team-dialog';
import { KeyHint } from '@/app/(portal)/tickets/_keys/key-hint';

type Named = { id: string; name: string };
type Shown = {
  status: TicketStatus;
  priority: TicketPriority;
  assigneeId: string | null;
  teamId: string | null;
};
type PropertyFormsProps = Shown & {
  ticketId: string;
  tags: readonly string[];
  assignees: readonly Named[];
  teams: readonly Named[];
  userId: string;
};

/** Each change shows at once. What the portal refuses falls back to what is, and is said. */
export function PropertyForms(props: PropertyFormsProps) {
  const { ticketId, tags, assignees, teams, userId } = props;
  const [isPending, startTransition] = useTransition();
  const [isTagProblem, setIsTagProblem] = useState(false);
  const [shown, show] = useOptimistic<Shown, Partial<Shown>>(props, (now, change) => ({
    ...now,
    ...change,
  }));
  const { status, priority, assigneeId, teamId } = shown;
  const change = (name: string, value: string, then: Partial<Shown> = {}) => {
    startTransition(async () => {
      show(then);
      const sent = await sendChange([ticketId], name, value);
      setIsTagProblem(!sent.ok && name === 'tags');
      if (!sent.ok) toast.error(sent.problem);
    });
  };
  const solve = () => {
    change('status', 'solved', { status: 'solved' });
  };
  const take = () => {
    change('assignee', 'me', { assigneeId: userId });
  };
  const give = (team: string) => {
    change('team', team, { teamId: team === 'none' ? null : team });
  };
  return (
    <div className="flex flex-col gap-3.5" aria-busy={isPending}>
      <TeamDialog teams={teams} teamId={teamId} onGive={give} />
      <div className="flex flex-wrap gap-2">
        {assigneeId !== userId && (
          <Button size="small" data-shortcut="a" aria-keyshortcuts="a" onClick={take}>
            Take it <KeyHint name="a" />
          </Button>
        )}
        {status !== 'solved' && status !== 'closed' && (
          <Button size="small" data-shortcut="e" aria-keyshortcuts="e" onClick={solve}>
            Mark as solved <KeyHint name="e" />
          </Button>
        )}
      </div>
      <Choice
        label="Status"
        value={status}
        options={[
          ...(props.status === 'new' ? [['new', ticketStatusNames.new] as const] : []),
          ...reachableStatuses(props.status).map((one) => [one, ticketStatusNames[one]] as const),
        ]}
        isDisabled={props.status === 'closed'}
        onChange={(value) => {
          change('status', value, {
            status: ticketStatuses.find((one) => one === value) ?? status,
          });
        }}
      />
      <Choice
        label="Assigned to"
        value={assigneeId ?? 'nobody'}
        options={[
          ['nobody', 'Nobody'],
          ...assignees.map(({ id, name }) => [id, id === userId ? `${name} (you)` : name] as const),
        ]}
        onChange={(value) => {
          change('assignee', value, { assigneeId: value === 'nobody' ? null : value });
        }}
      />
      {teams.length > 0 && (
        <Choice
          label={
            <>
              Team <KeyHint name="t" />
            </>
          }
          value={teamId ?? 'none'}
          options={[['none', 'No team'], ...teams.map(({ id, name }) => [id, name] as const)]}
          onChange={give}
        />
      )}
      <Choice
        label="Priority"
        value={priority}
        options={ticketPriorities.map((one) => [one, ticketPriorityNames[one]] as const)}
        onChange={(value) => {
          const known = ticketPriorities.find((one) => one === value);
          change('priority', value, { priority: known ?? priority });
        }}
      />
      <form
        action={(form) => {
          change('tags', textOf(form.get('tags')));
        }}
      >
        <Field label="Tags" hint="Separated by commas. Enter saves them.">
          {(control) => (
            <Input
              key={tags.join()}
              {...control}
              name="tags"
              aria-invalid={isTagProblem || undefined}
              defaultValue={tags.join(', ')}
              autoComplete="off"
            />
          )}
        </Field>
      </form>
    </div>
  );
}

type ChoiceProps = {
  label: ReactNode;
  value: string;
  options: readonly (readonly [string, string])[];
  isDisabled?: boolean;
  onChange: (value: string) => void;
};

function Choice({ label, value, options, isDisabled = false, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          disabled={isDisabled}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
