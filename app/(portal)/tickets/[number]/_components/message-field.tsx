'use client';

import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { maxMessageLength } from '@/lib/tickets/ticket-values';

type MessageFieldProps = {
  /** The form's own field: a reply and a note never share one. */
  name: 'reply' | 'note';
  label: string;
  hint?: ReactNode;
  errors: readonly string[];
  text: string;
  onTextChange: (text: string) => void;
  fieldRef?: Ref<HTMLTextAreaElement>;
  /** Comes before the keys of every message; what it prevents is done. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onCaretMove?: (caret: number) => void;
  /** The list of suggestions below, while there is one. */
  suggestions?: { listId: string; activeId: string | undefined } | null;
};

/** Where a message is typed. Ctrl or Command and Enter sends it; Escape leaves it. */
export function MessageField({
  name,
  label,
  hint,
  errors,
  text,
  onTextChange,
  fieldRef,
  onKeyDown,
  onCaretMove,
  suggestions = null,
}: MessageFieldProps) {
  return (
    <Field label={label} errors={errors} hint={hint}>
      {(control) => (
        <Textarea
          {...control}
          {...(suggestions === null
            ? {}
            : {
                'aria-autocomplete': 'list',
                'aria-controls': suggestions.listId,
                'aria-activedescendant': suggestions.activeId,
              })}
          ref={fieldRef}
          name={name}
          rows={4}
          // As high as the text, where the browser can.
          className="field-sizing-content max-h-96 min-h-26"
          maxLength={maxMessageLength}
          value={text}
          onChange={(event) => {
            onTextChange(event.target.value);
            onCaretMove?.(event.target.selectionStart);
          }}
          onSelect={(event) => onCaretMove?.(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (!event.defaultPrevented) sendOrLeave(event);
          }}
        />
      )}
    </Field>
  );
}

function sendOrLeave(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Escape') event.currentTarget.blur();
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
