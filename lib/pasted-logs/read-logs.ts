import { parentPort } from 'node:worker_threads';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { logReport } from './log-report';

/**
 * The thread that reads logs, one after the other. Bytes that are not UTF-8 become replacement
 * characters: logs of chargers hold all kinds.
 */
parentPort?.on('message', (log: Uint8Array) => {
  parentPort?.postMessage(logReport(diagnosePastedText(new TextDecoder().decode(log))));
});
