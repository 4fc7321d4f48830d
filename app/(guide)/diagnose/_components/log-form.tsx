'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { LogResult } from './log-result';

const maxBytes = 5 * 1024 * 1024;

/** The log never leaves the browser: it is read here, so no server has its secrets. */
export function LogForm({ canOpenTicket }: { canOpenTicket: boolean }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [result, setResult] = useState<PastedDiagnosis | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const diagnose = async (log: string) => {
    if (log.trim() === '') {
      setProblem('Paste at least one line.');
      return;
    }
    setProblem(null);
    setIsReading(true);
    const { diagnosePastedText } = await import('@/lib/diagnosis/paste/diagnose-pasted-text');
    setResult(diagnosePastedText(log));
    setIsReading(false);
  };
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    if (chosen.size > maxBytes) {
      setProblem('The file has more than 5 MB. Cut out the part around the error.');
      return;
    }
    const log = await chosen.text();
    setText(log.slice(0, 200_000));
    await diagnose(log);
  };

  return (
    <>
      <form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault();
          void diagnose(text);
        }}
      >
        <label htmlFor="log" className="text-sm font-medium">
          Log
        </label>
        <Textarea
          id="log"
          rows={9}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="log-privacy"
          aria-invalid={problem !== null}
          className="mt-1.5 w-full value"
          placeholder="HTTP/1.1 401 Unauthorized"
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <p id="log-privacy" className="mt-1.5 text-sm text-ink-3">
          It stays in this browser. Passwords, tokens and keys are masked in what you see below.
        </p>
        {problem !== null && (
          <p role="alert" className="mt-2 text-sm text-refused">
            {problem}
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isPending={isReading}>
            Find the cause
          </Button>
          <Button onClick={() => file.current?.click()}>Choose a file</Button>
          <input
            ref={file}
            type="file"
            className="hidden"
            aria-label="Log file"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      </form>
      <div aria-live="polite">
        {result !== null && <LogResult result={result} canOpenTicket={canOpenTicket} />}
      </div>
    </>
  );
}
