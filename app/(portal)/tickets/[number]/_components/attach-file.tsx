'use client';

import { Paperclip } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatByteSize } from '@/lib/format/byte-size';
import { routes } from '@/lib/routes';
import { maxFileBytes } from '@/lib/tickets/file-kinds';
import { fileLimitsSentence } from '@/lib/tickets/file-limits';

type AttachFileProps = { number: number; isInternal: boolean };

/** Sends a file to the conversation; whether customers see it follows from the form around it. */
export function AttachFile({ number, isInternal }: AttachFileProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setIsPending(true);
    setProblem(await upload(number, file, isInternal));
    setIsPending(false);
    router.refresh();
  };
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        isPending={isPending}
        title={fileLimitsSentence()}
        onClick={() => input.current?.click()}
      >
        <Paperclip aria-hidden className="size-3.5" />
        Attach file
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={isInternal ? 'File for staff alone' : 'File'}
        className="hidden"
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {problem !== null && (
        <p role="alert" className="basis-full text-sm text-refused">
          {problem}
        </p>
      )}
    </>
  );
}

/** @returns what went wrong, or null. */
async function upload(number: number, file: File, isInternal: boolean): Promise<string | null> {
  if (file.size > maxFileBytes) {
    return `${file.name} has ${formatByteSize(file.size)}. A file can have at most ${formatByteSize(maxFileBytes)}.`;
  }
  try {
    const [answer, { attachAnswerSchema }] = await Promise.all([
      fetch(routes.ticketFiles(number), {
        method: 'POST',
        body: file,
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
          'X-Visibility': isInternal ? 'internal' : 'public',
        },
      }),
      import('./attach-answer'),
    ]);
    return attachAnswerSchema.parse(await answer.json());
  } catch {
    return 'The file did not arrive. Nothing of it was kept. Try again.';
  }
}
