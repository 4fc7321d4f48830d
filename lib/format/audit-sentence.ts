/** What was done, in the audit log's own names, so that the name of the subject can follow. */
const sentences = {
  'charger.create': 'Registered charger',
  'charger.import': 'Registered charger from CSV',
  'charger.update': 'Changed charger',
  'charger.delete': 'Deleted charger',
  'charger.restore': 'Restored charger',
  'charger.ask-move': 'Asked another tenant to move',
  'charger.decline-move': 'Declined to move',
  'charger.withdraw-move': 'Withdrew the request to move',
  'charger.move-away': 'Moved to another tenant:',
  'charger.move-back': 'Took back from another tenant:',
  'charger.undo-move': 'Gave back to another tenant:',
  'charger.export': 'Exported chargers as CSV',
  'charger.restart': 'Asked for a restart of',
  'charger.trigger': 'Asked for a message of',
  'charger.read-settings': 'Read settings of',
  'charger.write-setting': 'Wrote a setting of',
  'charger.configure': 'Wrote settings of',
  'charger.set-password': 'Sent a password to',
  'charger.install-root': 'Sent the root certificate to',
  'charger.close-session': 'Closed the connection of',
  'charger.test-handshake': 'Tried the CPMS in the name of',
  'import.run': 'Imported chargers from CSV',
  'credential.issue': 'Generated a password for',
  'credential.import': 'Set a chosen password for',
  'credential.pin': 'Pinned a certificate of',
  'credential.unpin': 'Withdrew a certificate of',
  'credential.revoke': 'Withdrew a password of',
  'credential.activate': 'A prepared password took over at',
  'fix.reset-password': 'Reset the password of',
  'fix.accept-spelling': 'Accepted another spelling of',
  'fix.rename-charger': 'Renamed the record of',
  'fix.register-charger': 'Registered what knocked as',
  'fix.restore-charger': 'Restored what knocked as',
  'fix.move-charger': 'Took over from another tenant:',
  'fix.accept-username': 'Accepted another username of',
  'fix.accept-path': 'Accepted another path of',
  'fix.adjust-limits': 'Raised the limits of',
  'fix.close-session': 'Closed the old connection of',
  'fix.trust-root': 'Installed the root certificate on',
  'fix.recommended-configuration': 'Set the recommended configuration of',
  'fix.retry-now': 'Had a new attempt made by',
  'fix.open-ticket': 'Opened a ticket for',
  'fix.enter-values': 'Entered the values at',
  'fix.follow-steps': 'Followed the steps for',
  'fix.confirm-delivery': 'Typed in the new values at',
  'fix.undo': 'Undid a fix of',
  'fix.bulk-start': 'Began a bulk fix:',
  'fix.bulk-stop': 'Stopped a bulk fix:',
  'fix.bulk-continue': 'Went on with a bulk fix:',
  'fix.bulk-passwords': 'Fetched the passwords of a bulk fix:',
  'ticket.open': 'Opened ticket',
  'ticket.reply': 'Replied to ticket',
  'ticket.note': 'Wrote an internal note on ticket',
  'ticket.attach': 'Attached a file to ticket',
  'ticket.update': 'Changed ticket',
  'ticket.merge': 'Merged into another ticket:',
  'ticket.undo-merge': 'Took back the merge of ticket',
  'ticket.link': 'Linked ticket',
  'ticket.unlink': 'Removed a link of ticket',
  'ticket-problem.attach': 'Attached to a problem ticket:',
  'ticket-problem.detach': 'Detached from its problem ticket:',
  'ticket-problem.broadcast': 'Answered or solved all tickets of problem ticket',
  'ticket-problem.stop-broadcast': 'Stopped answering or solving all tickets of problem ticket',
  'ticket.watch': 'Began to watch ticket',
  'ticket.unwatch': 'Stopped watching ticket',
  'ticket.propose': 'Proposed as solved: ticket',
  'ticket.solve': 'Solved ticket',
  'ticket.decline': 'Said that it is not solved: ticket',
  'ticket.return': 'The error came back: ticket',
  'ticket.close': 'Closed ticket',
  'ticket.rate': 'Rated ticket',
  'ticket-contact.save': 'Changed the contact for',
  'ticket-contact.delete': 'Removed the contact for',
  'ticket-view.create': 'Saved the view of tickets',
  'ticket-view.update': 'Changed the view of tickets',
  'ticket-view.delete': 'Removed the view of tickets',
  'team.create': 'Made the team',
  'team.update': 'Changed the team',
  'team.delete': 'Removed the team',
  'tenant.ticket-teams': 'Changed which teams get the tickets of',
  'canned-reply.save': 'Changed the canned reply',
  'canned-reply.delete': 'Removed the canned reply',
  'canned-reply.restore': 'Put back the canned reply',
  'tenant.ticket-settings': 'Changed the ticket settings of',
  'tenant.service-levels': 'Changed the service levels of',
  'site.create': 'Created site',
  'site.update': 'Changed site',
  'site.delete': 'Deleted site',
  'cpms.create': 'Created CPMS',
  'cpms.update': 'Changed CPMS',
  'cpms.delete': 'Deleted CPMS',
  'cpms.set-secret': 'Set what the CPMS is shown as a password:',
  'cpms.remove-secret': 'Removed what the CPMS is shown as a password:',
  'tenant.create': 'Created tenant',
  'client-authority.add': 'Trusted client authority',
  'client-authority.remove': 'Stopped trusting client authority',
  'tenant.update': 'Changed tenant',
  'unknown-identity.dismiss': 'Dismissed unknown identity',
  'unknown-identity.restore': 'Put back unknown identity',
  'api-key.create': 'Created API key',
  'api-key.revoke': 'Revoked API key',
  'webhook.create': 'Created webhook',
  'webhook.update': 'Changed webhook',
  'webhook.pause': 'Paused webhook',
  'webhook.resume': 'Resumed webhook',
  'webhook.disable': 'Disabled a webhook that kept failing:',
  'webhook.delete': 'Deleted webhook',
  'webhook.rotate-secret': 'Rotated the secret of webhook',
  'webhook.test': 'Sent a test event to webhook',
  'webhook.redeliver': 'Sent an event again to webhook',
  'mail.test': 'Sent a test mail to',
  'mail.retry': 'Had mail tried again to',
  'incoming-mail.attach': 'Attached the mail of',
  'incoming-mail.discard': 'Discarded the mail of',
  'user.invite': 'Invited user',
  'user.update': 'Changed user',
  'user.disable': 'Disabled user',
  'user.enable': 'Enabled user',
  'user.create-link': 'Made a one-time link for',
  'user.create-operator': 'Created the operator',
  'user.change-password': 'Changed their own password',
  'user.set-password-by-link': 'Set their password by a one-time link',
  'user.mail-choices': 'Chose their mails',
  'user.sign-in': 'Signed in',
  'session.revoke': 'Signed out one of their browsers',
  'session.revoke-others': 'Signed out all their other browsers',
  'scenario.seed': 'Filled the database with an example',
  'scenario.seed-history': 'Filled in the past of the example',
} as const satisfies Readonly<Record<string, string>>;

/** The closed list of what the audit log records: what has no sentence cannot be recorded. */
export type AuditAction = keyof typeof sentences;

const ownActions: ReadonlySet<string> = new Set<AuditAction>([
  'user.sign-in',
  'user.change-password',
  'user.mail-choices',
  'user.set-password-by-link',
  'session.revoke',
  'session.revoke-others',
]);

const fieldNames: Readonly<Record<string, string>> = {
  slug: 'Short name in the URL',
  timeZone: 'Time zone',
  silenceFactor: 'Silent after, times the interval',
  url: 'WebSocket URL',
  dialect: 'Product',
  heartbeatIntervalSeconds: 'Heartbeat interval, s',
  connectionsPerMinute: 'Connection attempts per minute',
  callsPerMinute: 'Calls per minute',
  messagesPerMinute: 'Messages per minute',
  securityProfile: 'Security profile',
  hostNames: 'Host names',
  exemptRanges: 'Addresses without limits',
  cpms: 'CPMS',
  isExpectedOnline: 'Expected online',
  ticketHoldMinutes: 'Solved after, minutes',
  ticketSolvesItself: 'Tickets solve themselves',
  ticketCloseDays: 'Solved tickets close after, days',
  warnPercent: 'Warning at, percent of the target',
};

/** "Changed CPMS"; for what an older version recorded and this one has no sentence for, its name. */
export function auditSentence(action: string): string {
  return isAuditAction(action) ? sentences[action] : inWords(action);
}

export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(sentences, action);
}

/** Is it something that people do to their own account, so that naming it says nothing more? */
export function isAboutOneself(action: string): boolean {
  return ownActions.has(action);
}

/** "Heartbeat interval, s"; for what has no name of its own, its name in plain words. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? inWords(field);
}

function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[.-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
