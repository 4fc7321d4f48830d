'use client';

import { useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import type { ImportPreview } from '@/lib/chargers/import-columns';
import { ChooseFile, type ImportFile } from './choose-file';
import { ImportDone } from './import-done';
import { PreviewPanel } from './preview-panel';
import { ProgressPanel } from './progress-panel';
import { requestPreview, runImport } from './request-import';

type Step =
  | { name: 'choose'; problem: string | null }
  | { name: 'checking'; file: ImportFile }
  | { name: 'preview'; file: ImportFile; preview: ImportPreview; createsSites: boolean }
  | { name: 'running'; importId: string; total: number; hasPasswords: boolean }
  | { name: 'done'; count: number };

type ImportFlowProps = { tenant: { id: string; name: string } };

/** Choose a file, see what it would do, import it. */
export function ImportFlow({ tenant }: ImportFlowProps) {
  const [step, setStep] = useState<Step>({ name: 'choose', problem: null });
  const startOver = (problem: string | null) => {
    setStep({ name: 'choose', problem });
  };

  const check = async (file: ImportFile, createsSites: boolean) => {
    setStep((before) => (before.name === 'preview' ? before : { name: 'checking', file }));
    const answer = await requestPreview({ tenantId: tenant.id, text: file.text, createsSites });
    if (answer.ok) setStep({ name: 'preview', file, preview: answer.value, createsSites });
    else startOver(answer.problem);
  };

  const run = async ({ file, preview, createsSites }: Extract<Step, { name: 'preview' }>) => {
    const { importId, rowCount: total } = preview;
    setStep({ name: 'running', importId, total, hasPasswords: preview.passwordCount > 0 });
    const answer = await runImport({
      tenantId: tenant.id,
      text: file.text,
      createsSites,
      importId,
    });
    if (answer.ok) setStep({ name: 'done', count: answer.value.count });
    else startOver(answer.problem);
  };

  switch (step.name) {
    case 'choose':
    case 'checking':
      return (
        <>
          {step.name === 'choose' && step.problem !== null && (
            <FormMessage kind="error">{step.problem}</FormMessage>
          )}
          <ChooseFile
            isChecking={step.name === 'checking'}
            onChoose={(file) => void check(file, false)}
            onProblem={startOver}
          />
        </>
      );
    case 'preview':
      return (
        <PreviewPanel
          {...step}
          tenantName={tenant.name}
          onCreateSites={(createsSites) => void check(step.file, createsSites)}
          actions={
            <>
              <Button
                variant="primary"
                disabled={step.preview.errorCount > 0}
                onClick={() => void run(step)}
              >
                Import {step.preview.rowCount.toLocaleString('en-GB')}{' '}
                {step.preview.rowCount === 1 ? 'charger' : 'chargers'}
              </Button>
              <Button
                variant={step.preview.errorCount > 0 ? 'secondary' : 'quiet'}
                onClick={() => {
                  startOver(null);
                }}
              >
                Choose another file
              </Button>
            </>
          }
        />
      );
    case 'running':
      return <ProgressPanel {...step} />;
    case 'done':
      return <ImportDone count={step.count} />;
  }
}
