'use client';

import { useRouter } from 'next/navigation';
import { handLog } from '@/components/tickets/handed-log';
import { Button } from '@/components/ui/button';
import { readLogStation } from '@/lib/diagnosis/log-facts/read-log-station';
import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { routes } from '@/lib/routes';
import { maxLogLength } from '@/lib/tickets/ticket-values';

/** Takes the masked log along to a ticket. Only now does it leave the browser. */
export function TicketFromLog({ result }: { result: PastedDiagnosis }) {
  const router = useRouter();
  const { diagnosis, maskedText } = result;
  const shown = diagnosis === null ? null : presentDiagnosis(diagnosis);
  const open = () => {
    const subject = `Log: ${shown?.causes[0]?.title ?? shown?.errorTypeTitle ?? 'not understood'}`;
    handLog({ subject, text: maskedText });
    const tenant =
      readLogStation(maskedText.slice(0, maxLogLength).split('\n'))?.tenantSegment ?? undefined;
    router.push(routes.newTicket({ from: 'log', tenant }));
  };
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line-soft px-4 py-3 sm:px-5">
      <Button onClick={open}>Open a ticket with this</Button>
      <span className="text-sm text-ink-3">The masked log goes along.</span>
    </div>
  );
}
