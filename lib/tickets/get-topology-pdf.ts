import type { Context } from '@/lib/context';
import { DomainError } from '@/lib/errors';
import { formatExact } from '@/lib/format/exact-time';
import { getTicket, type TicketDetails } from './get-ticket';
import { topologyPdf, type DiagramFonts } from './topology-pdf';

/** The diagram of a ticket as a file to pass on. Who may read the ticket may have it. */
export async function getTopologyPdf(
  ctx: Context,
  number: number,
  fonts: DiagramFonts,
): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await ticketTopologyPdf(await getTicket(ctx, number), fonts);
  if (bytes === null) throw new DomainError('not-found', 'This ticket has no diagram.');
  return { name: `ticket-${number}-topology.pdf`, bytes };
}

/** Null where nothing is known of the way of the connection. */
export async function ticketTopologyPdf(
  { bundle, createdAt, number }: Pick<TicketDetails, 'bundle' | 'createdAt' | 'number'>,
  fonts: DiagramFonts,
): Promise<Uint8Array | null> {
  if (bundle?.topology == null) return null;
  const { about, problem, tenant, topology } = bundle;
  const at = new Date(bundle.frozenAt);
  const times = [...new Set(['UTC', tenant.timeZone].map((zone) => formatExact(at, zone)))];
  return topologyPdf({
    ...{ topology, fonts, at: createdAt },
    isSilent: problem?.errorType === 'unreachable',
    title: `The connection of ${about}`,
    note: `Ticket #${number} · ${tenant.name} · as it was at ${times.join(', ')}`,
  });
}
