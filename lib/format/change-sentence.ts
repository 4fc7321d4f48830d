import { auditSentence, type AuditAction } from './audit-sentence';

/** What is recorded about one charger. What is about many at once is in nobody's own history. */
type ChargerAction =
  | Exclude<
      Extract<AuditAction, `${'charger' | 'credential' | 'fix'}.${string}`>,
      'charger.export' | `fix.bulk-${string}`
    >
  | 'cpms.set-secret'
  | 'cpms.remove-secret'
  | 'ticket.open';

/** What was done to a charger, as its own page says it: without naming the charger. */
const sentences: Readonly<Record<ChargerAction, string>> = {
  'charger.create': 'Registered',
  'charger.import': 'Registered from CSV',
  'charger.update': 'Changed',
  'charger.delete': 'Deleted',
  'charger.restore': 'Restored',
  'charger.ask-move': 'Move to another tenant requested',
  'charger.decline-move': 'Move to another tenant declined',
  'charger.withdraw-move': 'Request to move withdrawn',
  'charger.move-away': 'Moved to another tenant',
  'charger.move-back': 'Taken back from another tenant',
  'charger.undo-move': 'Given back to another tenant',
  'charger.restart': 'Restart requested',
  'charger.trigger': 'Message requested',
  'charger.read-settings': 'Settings read',
  'charger.write-setting': 'Setting written',
  'charger.configure': 'Settings written',
  'charger.set-password': 'Password sent to it',
  'charger.install-root': 'Root certificate sent to it',
  'charger.close-session': 'Connection closed',
  'charger.test-handshake': 'CPMS tried in its name',
  'cpms.set-secret': 'Password at the CPMS set',
  'cpms.remove-secret': 'Password at the CPMS removed',
  'credential.issue': 'Password generated',
  'credential.import': 'Password chosen',
  'credential.activate': 'New password took over',
  'credential.revoke': 'Password withdrawn',
  'credential.pin': 'Certificate pinned',
  'credential.unpin': 'Certificate withdrawn',
  'fix.reset-password': 'Password reset',
  'fix.accept-spelling': 'Other spelling accepted',
  'fix.rename-charger': 'Record renamed',
  'fix.register-charger': 'Registered from what knocked',
  'fix.restore-charger': 'Restored from what knocked',
  'fix.move-charger': 'Taken over from another tenant',
  'fix.accept-username': 'Other username accepted',
  'fix.accept-path': 'Other path accepted',
  'fix.adjust-limits': 'Limits raised',
  'fix.close-session': 'Old connection closed',
  'fix.trust-root': 'Root certificate installed',
  'fix.recommended-configuration': 'Recommended configuration set',
  'fix.retry-now': 'Made to try again',
  'fix.open-ticket': 'Ticket opened',
  'fix.enter-values': 'Values entered at the charger',
  'fix.follow-steps': 'Steps followed',
  'fix.confirm-delivery': 'New values typed in',
  'fix.undo': 'Fix undone',
  'ticket.open': 'Ticket opened',
};

/** "Password withdrawn". */
export function changeSentence(action: string): string {
  return isAboutCharger(action) ? sentences[action] : auditSentence(action);
}

function isAboutCharger(action: string): action is ChargerAction {
  return Object.hasOwn(sentences, action);
}
