'use client';

import clsx from 'clsx';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { readFile } from './read-file';

export type ImportFile = { name: string; text: string };

type ChooseFileProps = {
  isChecking: boolean;
  onChoose: (file: ImportFile) => void;
  onProblem: (problem: string) => void;
};

/** Drop a file, choose one, or paste its text. */
export function ChooseFile({ isChecking, onChoose, onProblem }: ChooseFileProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFile(file);
    if (read.ok) onChoose({ name: file.name, text: read.text });
    else onProblem(read.problem);
  };
  return (
    <Panel>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void take(event.dataTransfer.files[0]);
        }}
        className={clsx(
          'flex flex-col items-center gap-3 rounded-md border border-dashed px-4 py-10 text-center',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-well',
        )}
      >
        <FileUp aria-hidden strokeWidth={1.5} className="size-7 text-ink-3" />
        <label htmlFor={id} className="text-base">
          <span className="pointer-coarse:hidden">Drop a CSV file here, or choose one.</span>
          <span className="hidden pointer-coarse:inline">Choose a CSV file.</span>
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button variant="primary" isPending={isChecking} onClick={() => input.current?.click()}>
          {isChecking ? 'Checking' : 'Choose file'}
        </Button>
        <p className="text-sm text-ink-3">Nothing is imported before you have seen the preview.</p>
      </div>
      <Disclosure summary="Paste the text instead" className="mt-3">
        <div className="flex flex-col gap-3">
          <Field label="CSV text">
            {(control) => (
              <Textarea
                {...control}
                rows={8}
                spellCheck={false}
                autoCapitalize="none"
                placeholder={'identity,site\nCP-0001,Depot North'}
                value={pasted}
                onChange={(event) => {
                  setPasted(event.target.value);
                }}
                className="value"
              />
            )}
          </Field>
          <div>
            <Button
              isPending={isChecking}
              onClick={() => {
                onChoose({ name: 'Pasted text', text: pasted });
              }}
            >
              Check text
            </Button>
          </div>
        </div>
      </Disclosure>
    </Panel>
  );
}
