'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { idleForm } from '@/lib/form-state';
import { countOf } from '@/lib/format/count';
import { ticketPriorityNames, ticketStatusNames } from '@/lib/format/ticket-words';
import { settableStatuses, ticketPriorities } from '@/lib/tickets/schemas';
import { updateTicketsAction } from '../actions';
import { Shortcuts } from '../_keys/shortcuts';

type BulkBarProps = {
  ids: readonly string[];
  /** What the keys are at, when nothing is chosen. */
  fallbackId: string | null;
  assignees: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** What can be done with the chosen tickets. Its keys also work on the one that j and k are at. */
export function BulkBar({ ids, fallbackId, assignees, onDone }: BulkBarProps) {
  const [isPending, startTransition] = useTransition();
  const meant = ids.length > 0 ? ids : fallbackId === null ? [] : [fallbackId];
  const change = (name: string, value: string) => {
    if (value === '' || meant.length === 0) return;
    startTransition(async () => {
      const form = new FormData();
      for (const id of meant) form.append('ticketIds[]', id);
      form.set(name, value);
      const state = await updateTicketsAction(idleForm, form);
      if (state.status === 'failed') {
        toast.error(Object.values(state.errors).flat().join(' '));
        return;
      }
      if (state.status !== 'done') return;
      tell(state.value);
      if (state.value.refused.length === 0) onDone();
    });
  };
  const take = () => {
    change('assignee', 'me');
  };
  const solve = () => {
    change('status', 'solved');
  };
  return (
    <>
      <Shortcuts />
      <div hidden={ids.length > 0}>
        <button type="button" hidden data-shortcut="a" onClick={take} />
        <button type="button" hidden data-shortcut="e" onClick={solve} />
      </div>
      {ids.length > 0 && (
        <div
          role="group"
          aria-label="The chosen tickets"
          aria-busy={isPending}
          className="sticky top-13 z-2 flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-2 sm:px-5"
        >
          <span role="status" className="mr-1 text-sm font-medium">
            {countOf(ids.length, 'ticket')}
          </span>
          <Button size="small" disabled={isPending} onClick={take}>
            Take
          </Button>
          <Button size="small" disabled={isPending} onClick={solve}>
            Mark as solved
          </Button>
          <Pick
            label="Assign to"
            options={[
              ['nobody', 'Nobody'],
              ...assignees.map(({ id, name }) => [id, name] as const),
            ]}
            onPick={(value) => {
              change('assignee', value);
            }}
          />
          <Pick
            label="Set status"
            options={settableStatuses.map((one) => [one, ticketStatusNames[one]] as const)}
            onPick={(value) => {
              change('status', value);
            }}
          />
          <Pick
            label="Set priority"
            options={ticketPriorities.map((one) => [one, ticketPriorityNames[one]] as const)}
            onPick={(value) => {
              change('priority', value);
            }}
          />
          <form
            action={(form) => {
              change('addTag', textOf(form.get('tag')));
            }}
          >
            <Input
              name="tag"
              aria-label="Add a tag"
              placeholder="Add a tag"
              className="!h-7 w-28"
            />
          </form>
        </div>
      )}
    </>
  );
}

function tell({
  changed,
  refused,
}: {
  changed: number;
  refused: { number: number | null; reason: string }[];
}) {
  if (refused.length === 0) {
    toast.success(`Changed ${countOf(changed, 'ticket')}`);
    return;
  }
  const reasons = refused.map(({ number, reason }) =>
    number === null ? reason : `#${number}: ${reason}`,
  );
  toast.error(`Changed ${changed} of ${changed + refused.length}`, {
    description: reasons.slice(0, 3).join(' '),
  });
}

type PickProps = {
  label: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
};

function Pick({ label, options, onPick }: PickProps) {
  return (
    <Select
      aria-label={label}
      value=""
      className="!w-36 [&>select]:!h-7 [&>select]:text-sm"
      onChange={(event) => {
        onPick(event.target.value);
      }}
    >
      <option value="">{label}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
