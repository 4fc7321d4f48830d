'use client';

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  type RefObject,
} from 'react';
import { draftTicketAction } from '@/app/(portal)/tickets/actions';
import { idleForm } from '@/lib/form-state';
import type { TicketDraft } from '@/lib/tickets/draft-ticket';

type LogDraft = {
  /** Null until the log was read, and where that fails: the form asks for everything then. */
  draft: TicketDraft | null;
  isReading: boolean;
  /** Reads again if the log, the tenant or the charger is another one than before. */
  read: () => void;
};

/** What is known of the log in the form. Only the browser has it, so it is asked for from here. */
export function useLogDraft(
  form: RefObject<HTMLFormElement | null>,
  tenantId: string | null,
  handed: unknown,
): LogDraft {
  const [state, ask, isReading] = useActionState(draftTicketAction, idleForm);
  const asked = useRef('');
  const read = useCallback(() => {
    if (form.current === null) return;
    const fields = new FormData(form.current);
    const [tenant, log, identity] = ['tenantId', 'log', 'identity'].map((name) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    });
    const question = JSON.stringify([tenant, log, identity]);
    if (question === asked.current || tenant === '' || log === '') return;
    asked.current = question;
    startTransition(() => {
      ask(fields);
    });
  }, [form, ask]);
  useEffect(read, [read, tenantId, handed]);
  return { draft: state.status === 'done' ? state.value : null, isReading, read };
}
