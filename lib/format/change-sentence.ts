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
  'fix.reset-password': 'Password reset',
  'fix.accept-spelling': 'Other spelling accepted',
  'fix.rename-charger': 'Record renamed',
  'fix.register-charger': 'Registered from what knocked',
  'fix.restore-charger': 'Restored from what knocked',
  'fix.accept-username': 'Other username accepted',
  'fix.accept-path': 'Other path accepted',
  'fix.adjust-limits': 'Limits raised',
  'fix.close-session': 'Old connection closed',
  'fix.trust-root': 'Root certificate installed',
  'fix.enter-values': 'Values entered at the charger',
  'fix.follow-steps': 'Steps followed',
  'fix.confirm-delivery': 'New values typed in',
  'fix.undo': 'Fix undone',
};

/** "Password withdrawn". */
export function changeSentence(action: string): string {
  return sentences[action] ?? auditSentence(action);
}
