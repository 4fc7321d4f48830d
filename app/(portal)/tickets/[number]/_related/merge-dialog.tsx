'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { MergePreview } from '@/lib/tickets/merge/preview-merge';
import { KeyHint } from '@/app/(portal)/tickets/_keys/key-hint';
import { MergeConfirmation } from './merge-confirmation';

type MergeDialogProps = {
  ticketId: string;
  number: number;
  /** Open tickets of the same charger. */
  choices: readonly { number: number; subject: string }[];
  /** What the address asks for: `?merge=123`. */
  preview: MergePreview | null;
};

/** First which ticket this one goes on in, then what that will do, then the merge. */
export function MergeDialog({ ticketId, number, choices, preview }: MergeDialogProps) {
  const router = useRouter();
  const path = usePathname();
  const [isPending, startTransition] = useTransition();
  const [isOpen, setIsOpen] = useState(preview !== null);
  const show = (isShown: boolean) => {
    setIsOpen(isShown);
    if (!isShown && preview !== null) router.replace(path, { scroll: false });
  };
  const look = (typed: string) => {
    startTransition(() => {
      router.replace(typed === '' ? path : `${path}?merge=${encodeURIComponent(typed)}`, {
        scroll: false,
      });
    });
  };
  const refused = preview?.state === 'refused' ? preview : null;
  return (
    <Dialog
      title={`Merge #${number} into another ticket`}
      description={
        preview?.state === 'ready'
          ? undefined
          : 'It is closed and goes on in the other ticket. You see what will happen first.'
      }
      isOpen={isOpen}
      onOpenChange={show}
      trigger={
        <Button size="small" data-shortcut="m" aria-keyshortcuts="m">
          Merge <KeyHint name="m" />
        </Button>
      }
    >
      {preview?.state === 'ready' ? (
        <MergeConfirmation
          ticketId={ticketId}
          number={number}
          preview={preview}
          onBack={() => {
            look('');
          }}
        />
      ) : (
        <form
          aria-busy={isPending}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('into');
            if (typeof typed === 'string' && typed.trim() !== '') look(typed.trim());
          }}
        >
          <Field label="Ticket number" errors={refused === null ? [] : [refused.reason]}>
            {(control) => (
              <Input
                {...control}
                key={refused?.typed}
                name="into"
                inputMode="numeric"
                autoComplete="off"
                placeholder="#123"
                defaultValue={refused?.typed}
              />
            )}
          </Field>
          {choices.length > 0 && (
            <div>
              <p className="text-sm font-medium">Other open tickets of this charger</p>
              <ul className="mt-1.5 flex flex-col gap-1">
                {choices.map((choice) => (
                  <li key={choice.number}>
                    <button
                      type="button"
                      disabled={isPending}
                      onClick={() => {
                        look(String(choice.number));
                      }}
                      className="touch-target w-full truncate rounded-md border border-line px-3 py-1.5 text-left hover:border-line-strong"
                    >
                      <span className="text-ink-3 tabular-nums">#{choice.number}</span>{' '}
                      {choice.subject}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className="flex justify-end">
            <Button type="submit" variant="primary" isPending={isPending}>
              Show what will happen
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
