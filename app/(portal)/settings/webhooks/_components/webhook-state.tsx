import clsx from 'clsx';
import { CircleCheck, CircleSlash, PauseCircle } from 'lucide-react';
import { webhookStateNames } from '@/lib/format/webhook-words';
import type { WebhookState } from '@/lib/webhooks/schemas';

const looks = {
  active: { icon: CircleCheck, className: 'bg-connected-soft text-connected' },
  paused: { icon: PauseCircle, className: 'bg-waiting-soft text-waiting' },
  disabled: { icon: CircleSlash, className: 'bg-refused-soft text-refused' },
} as const;

/** Hue, shape and word. */
export function WebhookStateMark({ state }: { state: WebhookState }) {
  const { className, icon: Icon } = looks[state];
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] items-center gap-1.5 rounded-full px-2.5 font-sans text-xs font-medium tracking-normal whitespace-nowrap',
        className,
      )}
    >
      <Icon aria-hidden className="size-3" />
      {webhookStateNames[state]}
    </span>
  );
}
