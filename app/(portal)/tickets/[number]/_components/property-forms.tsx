'use client';

import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { idleForm } from '@/lib/form-state';
import { ticketPriorityNames, ticketStatusNames } from '@/lib/format/ticket-words';
import {
  reachableStatuses,
  ticketPriorities,
  type TicketPriority,
  type TicketStatus,
} from '@/lib/tickets/schemas';
import { updateTicketsAction } from '@/app/(portal)/tickets/actions';

type PropertyFormsProps = {
  ticketId: string;
  status: TicketStatus;
  priority: TicketPriority;
  tags: readonly string[];
  assigneeId: string | null;
  assignees: readonly { id: string; name: string }[];
  userId: string;
};

/** Each change takes hold at once, and says so when it does not. */
export function PropertyForms(props: PropertyFormsProps) {
  const { ticketId, status, priority, tags, assigneeId, assignees, userId } = props;
  const [isPending, startTransition] = useTransition();
  const [isTagProblem, setIsTagProblem] = useState(false);
  const change = (name: string, value: string) => {
    startTransition(async () => {
      const form = new FormData();
      form.append('ticketIds[]', ticketId);
      form.set(name, value);
      const state = await updateTicketsAction(idleForm, form);
      setIsTagProblem(state.status === 'failed' && name === 'tags');
      if (state.status !== 'failed') return;
      toast.error(Object.values(state.errors).flat().join(' '));
    });
  };
  return (
    <div className="flex flex-col gap-3.5" aria-busy={isPending}>
      <div className="flex flex-wrap gap-2">
        {assigneeId !== userId && (
          <Button
            size="small"
            data-shortcut="a"
            aria-keyshortcuts="a"
            disabled={isPending}
            onClick={() => {
              change('assignee', 'me');
            }}
          >
            Take it <Key name="a" />
          </Button>
        )}
        {status !== 'solved' && status !== 'closed' && (
          <Button
            size="small"
            data-shortcut="e"
            aria-keyshortcuts="e"
            disabled={isPending}
            onClick={() => {
              change('status', 'solved');
            }}
          >
            Mark as solved <Key name="e" />
          </Button>
        )}
      </div>
      <Choice
        label="Status"
        value={status}
        options={[
          ...(status === 'new' ? [['new', ticketStatusNames.new] as const] : []),
          ...reachableStatuses(status).map((one) => [one, ticketStatusNames[one]] as const),
        ]}
        isDisabled={isPending || status === 'closed'}
        onChange={(value) => {
          change('status', value);
        }}
      />
      <Choice
        label="Assigned to"
        value={assigneeId ?? 'nobody'}
        options={[
          ['nobody', 'Nobody'],
          ...assignees.map(({ id, name }) => [id, id === userId ? `${name} (you)` : name] as const),
        ]}
        isDisabled={isPending}
        onChange={(value) => {
          change('assignee', value);
        }}
      />
      <Choice
        label="Priority"
        value={priority}
        options={ticketPriorities.map((one) => [one, ticketPriorityNames[one]] as const)}
        isDisabled={isPending}
        onChange={(value) => {
          change('priority', value);
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

function Key({ name }: { name: string }) {
  return (
    <kbd aria-hidden className="font-normal text-ink-3 pointer-coarse:hidden">
      {name}
    </kbd>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  isDisabled: boolean;
  onChange: (value: string) => void;
};

/** Follows what the server says: a change that was refused falls back. */
function Choice({ label, value, options, isDisabled, onChange }: ChoiceProps) {
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
