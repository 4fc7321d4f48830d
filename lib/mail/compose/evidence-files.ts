import { topologySvg } from '@/lib/format/topology-svg';
import { bundleSchema } from '@/lib/tickets/bundle-schemas';

export type MailedFile = { name: string; mediaType: string; text: string };

/**
 * What was frozen when a ticket was opened, as files for somebody who cannot sign in to read it.
 * Its secrets were taken out before it was kept.
 */
export function evidenceFiles(stored: unknown): MailedFile[] {
  const parsed = bundleSchema.safeParse(stored);
  if (!parsed.success) return [];
  const bundle = parsed.data;
  const files = [
    {
      ...{ name: 'evidence.json', mediaType: 'application/json' },
      text: `${JSON.stringify(bundle, null, 2)}\n`,
    },
  ];
  if (bundle.topology !== null) {
    const text = topologySvg(bundle.topology, bundle.problem?.errorType === 'unreachable');
    files.push({ name: 'topology.svg', mediaType: 'image/svg+xml', text });
  }
  if (bundle.log !== null) {
    files.push({ name: 'charger.log', mediaType: 'text/plain', text: bundle.log.text });
  }
  return files;
}
