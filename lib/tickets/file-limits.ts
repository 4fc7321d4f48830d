import { formatByteSize } from '@/lib/format/byte-size';
import { fileKinds, type FileKind } from './file-kinds';

const groups: readonly (readonly [string, readonly FileKind[]])[] = [
  ['texts, logs and packet captures', ['text', 'utf16', 'pcap', 'pcapng']],
  ['ZIP archives', ['zip']],
  ['PDFs', ['pdf']],
  ['PNG, JPEG and WebP images', ['png', 'jpeg', 'webp']],
];

/** What may be attached to a ticket, for those who are about to. */
export function fileLimitsSentence(): string {
  const parts = groups.map(([name, kinds]) => {
    const most = Math.min(...kinds.map((kind) => fileKinds[kind].maxBytes));
    return `${name} up to ${formatByteSize(most)}`;
  });
  return `You can attach ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}. Secrets are taken out of texts and captures before they are kept.`;
}
