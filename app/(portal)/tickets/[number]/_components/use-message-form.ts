'use client';

import { useActionState, useState } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { idleForm, type FormState } from '@/lib/form-state';

type Written = { eventId: string };
type Action = (state: FormState<Written>, form: FormData) => Promise<FormState<Written>>;

/** A form for one message: sent, it is empty again and has a new key; refused, it keeps the text. */
export function useMessageForm(send: Action) {
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const [state, action] = useActionState(async (before: FormState<Written>, form: FormData) => {
    const after = await send(before, form);
    if (after.status === 'done') {
      setText('');
      setKey(newKey());
    }
    return after;
  }, idleForm as FormState<Written>);
  return { text, setText, key, state, action };
}
