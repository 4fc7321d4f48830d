import type { Metadata } from 'next';
import { can } from '@/lib/access/policy';
import { optionalContext } from '@/lib/server/context';
import { CaptureForm } from './_components/capture-form';
import { LogForm } from './_components/log-form';

export const metadata: Metadata = {
  title: 'Diagnose a log',
  description:
    'Paste a line or a file of a charger, a CPMS, a proxy or a browser, or read a packet capture.',
};

/** Says why a connection failed from whatever a person has at hand. No account needed. */
export default async function DiagnosePage() {
  const { actor } = await optionalContext();
  return (
    <div className="mx-auto w-full max-w-[860px] pt-6 pb-24">
      <h1 className="text-xl font-semibold tracking-tight">Diagnose a log</h1>
      <p className="mt-1.5 max-w-[72ch] text-base text-ink-2">
        Paste what a charger, a CPMS, a proxy or a browser wrote: one line or a whole file. You get
        the cause, who can mend it, and what to do.
      </p>
      <LogForm canOpenTicket={can(actor, 'ticket.open')} />
      <CaptureForm />
    </div>
  );
}
