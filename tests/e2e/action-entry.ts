import type { ActionThings } from './action-things';
import type { ActorName } from './two-tenants';

/** Somebody who calls actions. The other customer is of the tenant, and owns nothing there. */
export type Caller = ActorName | 'other customer';

export const signedIn: readonly Caller[] = [
  ...(['operator', 'admin', 'agent', 'customer', 'other customer'] as const),
  ...(['foreign admin', 'foreign customer'] as const),
];
export const callers: readonly Caller[] = ['visitor', ...signedIn];

export type Fields = Record<string, string | readonly string[]>;

export type ActionEntry = {
  file: string;
  name: string;
  /** Who may do this with the things of the tenant. Everybody else is refused. */
  may: readonly Caller[];
  /** The fields of its form, filled in so that nothing but who sends them is wrong. */
  form?: (things: ActionThings) => Fields;
  /** Its arguments, where it is not a form's. */
  call?: (things: ActionThings) => readonly unknown[];
  /** It tells nobody why it refuses: its page offers nothing that is refused. */
  refusesByError?: boolean;
};

type Forms = Record<string, (things: ActionThings) => Fields>;

/** The actions of a folder's forms that the same people may use. */
export function formsOf(folder: string, may: readonly Caller[], forms: Forms): ActionEntry[] {
  const file = `app/${folder}/actions.ts`;
  return Object.entries(forms).map(([name, form]) => ({ file, name, may, form }));
}
