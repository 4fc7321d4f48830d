import { auditSentence } from './audit-sentence';

/** What was done to a charger, as its own page says it: without naming the charger. */
const sentences: Readonly<Record<string, string>> = {
  'charger.create': 'Registered',
  'charger.import': 'Registered from CSV',
  'charger.update': 'Changed',
  'charger.delete': 'Deleted',
  'charger.restore': 'Restored',
  'credential.issue': 'Password generated',
  'credential.import': 'Password chosen',
  'credential.activate': 'New password took over',
  'credential.revoke': 'Password withdrawn',
};

/** "Password withdrawn". */
export function changeSentence(action: string): string {
  return sentences[action] ?? auditSentence(action);
}
