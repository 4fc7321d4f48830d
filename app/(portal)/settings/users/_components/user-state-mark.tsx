import { Ban, CircleCheck, Mail } from 'lucide-react';
import type { UserState } from '@/lib/users/list-users';

const marks = {
  active: { icon: CircleCheck, text: 'Active', look: 'text-ink' },
  invited: { icon: Mail, text: 'Invited', look: 'text-ink-2' },
  disabled: { icon: Ban, text: 'Disabled', look: 'text-ink-3' },
} as const;

/** Whether a user can sign in: shape and word. */
export function UserStateMark({ state }: { state: UserState }) {
  const { icon: Icon, text, look } = marks[state];
  return (
    <span className={`inline-flex items-baseline gap-1.5 ${look}`}>
      <Icon aria-hidden className="size-3.5 self-center" />
      {text}
    </span>
  );
}
