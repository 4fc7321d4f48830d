'use client';

import clsx from 'clsx';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { CaptureReport } from '@/lib/capture/report/capture-report';
import { CaptureResult } from '@/components/capture/capture-result';
import { readCaptureFile } from './read-capture-file';

/** Like a log, a capture never leaves the browser: a thread of it reads the file. */
export function CaptureForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const [found, setFound] = useState<{ name: string; report: CaptureReport } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);

  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const turn = (latest.current += 1);
    setProblem(null);
    setFound(null);
    setIsReading(true);
    const answer = await readCaptureFile(file);
    // Another file was chosen meanwhile.
    if (turn !== latest.current) return;
    setIsReading(false);
    if ('problem' in answer) setProblem(answer.problem);
    else setFound({ name: file.name, report: answer.report });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void open(event.dataTransfer.files[0]);
  };

  return (
    <section aria-labelledby="capture" className="mt-10">
      <h2 id="capture" className="text-lg font-semibold tracking-tight">
        Read a packet capture
      </h2>
      <div
        data-testid="capture-drop"
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={drop}
        className={clsx(
          'mt-3 flex flex-col items-start gap-3 rounded-lg border border-dashed px-4 py-5 sm:px-5',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-panel',
        )}
      >
        <p id="capture-limits" className="max-w-[68ch] text-ink-2">
          Drop a pcap or pcapng file of up to 50 MB here. It stays in this browser, and passwords
          are never shown.
        </p>
        <Button
          isPending={isReading}
          aria-describedby="capture-limits"
          onClick={() => input.current?.click()}
        >
          {isReading ? 'Reading the capture' : 'Choose a capture'}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".pcap,.pcapng,.cap,.dmp"
          className="hidden"
          aria-label="Capture file"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {problem !== null && (
        <p role="alert" className="mt-2 text-sm text-refused">
          {problem}
        </p>
      )}
      <div aria-live="polite">
        {found !== null && <CaptureResult fileName={found.name} report={found.report} />}
      </div>
    </section>
  );
}
