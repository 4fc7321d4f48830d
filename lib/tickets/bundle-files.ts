import { topologySvg } from '@/lib/format/topology-svg';
import type { TicketBundle } from './bundle-schemas';

export type BundleFile = { name: string; mediaType: string; text: string };

/** What was frozen when a ticket was opened, as files. Its secrets were taken out before that. */
export function bundleFiles(bundle: TicketBundle): BundleFile[] {
  const { log, problem, topology } = bundle;
  const evidence = `${JSON.stringify(bundle, null, 2)}\n`;
  const files = [{ name: 'evidence.json', mediaType: 'application/json', text: evidence }];
  if (topology !== null) {
    const text = topologySvg(topology, problem?.errorType === 'unreachable');
    files.push({ name: 'topology.svg', mediaType: 'image/svg+xml', text });
  }
  if (log !== null) files.push({ name: 'pasted.log', mediaType: 'text/plain', text: log.text });
  return files;
}
