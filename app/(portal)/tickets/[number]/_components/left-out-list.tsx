import { FileX } from 'lucide-react';
import { leftOutSentence, type LeftOutFile } from '@/lib/tickets/left-out-schemas';

/** Which files came with a mail and are not here, each in a line with its reason. */
export function LeftOutList({ files }: { files: readonly LeftOutFile[] }) {
  return (
    <ul className="mt-2 flex flex-col gap-1 text-sm text-ink-2">
      {files.map((file, index) => (
        <li key={`${index}-${file.name}`} className="flex gap-2">
          <FileX aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{leftOutSentence(file)}</span>
        </li>
      ))}
    </ul>
  );
}
