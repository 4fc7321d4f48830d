import type { CaptureReport } from '@/lib/capture/report/capture-report';

/** What the thread says of a file. */
export type CaptureAnswer = { report: CaptureReport } | { problem: string };
