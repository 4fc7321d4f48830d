'use client';

import { useState } from 'react';
import type { CaptureReport, ConversationReport } from '@/lib/capture/report/capture-report';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { countOf } from '@/lib/format/count';
import { CaptureFacts } from './capture-facts';
import { ConversationList } from './conversation-list';
import { DiagnosisCard } from '@/components/diagnosis/diagnosis-card';
import { LadderDiagram } from './ladder-diagram';

type CaptureResultProps = { fileName: string; report: CaptureReport };

/** What the capture says: the conversation that went worst first, and how it went. */
export function CaptureResult({ fileName, report }: CaptureResultProps) {
  const { conversations, notes } = report;
  const [chosen, setChosen] = useState(0);
  const shown = conversations[chosen];
  return (
    <section
      aria-label="Result of the capture"
      className="mt-6 rounded-lg border border-line bg-panel"
      data-testid="capture-result"
    >
      {conversations.length > 1 && (
        <ConversationList
          conversations={conversations}
          leftOut={report.leftOutConversations}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {shown === undefined ? (
        <h2 className="px-4 py-4 text-lg font-semibold tracking-tight sm:px-5">
          There is no connection in this capture.
        </h2>
      ) : (
        <Conversation key={shown.id} conversation={shown} />
      )}
      {notes.length > 0 && (
        <ul className="flex flex-col gap-1 border-t border-line-soft px-4 py-3 text-sm text-ink-2 sm:px-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="border-t border-line-soft px-4 py-3 text-sm wrap-anywhere text-ink-3 sm:px-5">
        Read {countOf(report.packetCount, 'packet')} from {fileName}.
      </p>
    </section>
  );
}

function Conversation({ conversation }: { conversation: ConversationReport }) {
  const { diagnosis, ladder } = conversation;
  return (
    <>
      {diagnosis === null ? (
        <>
          <Unclear conversation={conversation} />
          <CaptureFacts conversation={conversation} seen={[]} />
        </>
      ) : (
        <DiagnosisCard
          diagnosis={diagnosis}
          guessHint="The capture does not say it outright. A capture from the other side may."
        >
          <CaptureFacts
            conversation={conversation}
            seen={presentDiagnosis(diagnosis).causes[0]?.evidence ?? []}
          />
        </DiagnosisCard>
      )}
      <LadderDiagram ladder={ladder} />
    </>
  );
}

function Unclear({
  conversation: { authorization, reached },
}: {
  conversation: ConversationReport;
}) {
  const isHidden = reached === 'tls' && authorization.kind === 'hidden';
  return (
    <div className="px-4 py-4 sm:px-5">
      <h2 className="text-lg font-semibold tracking-tight">
        {isHidden
          ? 'TLS came about, and what was said inside cannot be read.'
          : 'Nothing went wrong here.'}
      </h2>
      <p className="mt-2 max-w-[68ch] text-ink-2">
        {isHidden
          ? 'Who was refused inside TLS sees it in the log of the charger or of the server. Paste it above.'
          : 'This connection does not show why a charger would fail.'}
      </p>
    </div>
  );
}
