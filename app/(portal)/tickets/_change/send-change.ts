import { unstable_rethrow } from 'next/navigation';
import { idleForm } from '@/lib/form-state';
import type { UpdatedTickets } from '@/lib/tickets/update-tickets';
import { updateTicketsAction } from '../actions';

type Sent = { ok: true; outcome: UpdatedTickets } | { ok: false; problem: string };

/** One change of some tickets, as `changeSchema` names it. Never throws: what failed is said. */
export async function sendChange(
  ids: readonly string[],
  name: string,
  value: string,
): Promise<Sent> {
  const form = new FormData();
  for (const id of ids) form.append('ticketIds[]', id);
  form.set(name, value);
  try {
    const state = await updateTicketsAction(idleForm, form);
    if (state.status === 'done') return { ok: true, outcome: state.value };
    const problems = state.status === 'failed' ? Object.values(state.errors).flat() : [];
    return { ok: false, problem: problems.join(' ') };
  } catch (error) {
    unstable_rethrow(error);
    return {
      ok: false,
      problem: 'The portal did not answer. Load the page again to see whether it was changed.',
    };
  }
}
