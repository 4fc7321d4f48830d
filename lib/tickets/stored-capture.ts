import type { RedactedCapture } from '@/lib/capture/redact-capture';
import type { CaptureReport, LadderStep } from '@/lib/capture/report/capture-report';
import { scrubText, scrubValue } from './scrub-value';
import { storedCaptureSchema, type StoredCapture } from './stored-capture-schemas';

/** Of a capture with many, those that went worst: a page shows them all. */
const maxConversations = 5;

/** What is kept of a capture. Its words come from the wire, so they are scrubbed like any other. */
export function storedCapture(
  report: CaptureReport,
  masked: RedactedCapture['masked'],
): StoredCapture {
  const { conversations, leftOutConversations, ...rest } = report;
  const shown = conversations.slice(0, maxConversations).map(({ ladder, ...conversation }) => ({
    ...(scrubValue(conversation, { count: 0 }) as typeof conversation),
    ladder: { ...ladder, steps: ladder.steps.map(scrubStep) },
  }));
  const leftOut = leftOutConversations + conversations.length - shown.length;
  return storedCaptureSchema.parse({
    version: 1,
    report: { ...rest, conversations: shown, leftOutConversations: leftOut },
    masked,
  });
}

function scrubStep(step: LadderStep): LadderStep {
  const scrub = (text: string) => scrubText(text, { count: 0 });
  // The reader shows of this header what is no secret: that it was there, its scheme, who.
  const scrubPart = (part: string) => (part.startsWith('Authorization: ') ? part : scrub(part));
  return {
    ...step,
    label: scrub(step.label),
    detail: step.detail?.split(' · ').map(scrubPart).join(' · ') ?? null,
  };
}
