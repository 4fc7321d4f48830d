'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useState } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { idleForm, type FormState } from '@/lib/form-state';
import type { Writing } from '@/lib/presence/schemas';
import { usePresence } from '../_presence/present-staff';

type Written = { eventId: string };
type Action = (state: FormState<Written>, form: FormData) => Promise<FormState<Written>>;

/**
 * A form for one message: sent, it is empty again and has a new key; refused, it keeps the text and
 * the page shows what there is by now. Other staff see that it is being written.
 */
export function useMessageForm(kind: Writing, send: Action) {
  const router = useRouter();
  const { tell } = usePresence();
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const [state, action] = useActionState(async (before: FormState<Written>, form: FormData) => {
    const after = await send(before, form);
    if (after.status === 'done') {
      setText('');
      setKey(newKey());
      tell('no');
    } else {
      router.refresh();
    }
    return after;
  }, idleForm as FormState<Written>);
  const write = (next: string) => {
    setText(next);
    tell(next.trim() === '' ? 'no' : kind);
  };
  return { text, write, key, state, action };
}
