/** What was done, in the audit log's own names, so that the name of the subject can follow. */
const sentences: Readonly<Record<string, string>> = {
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
  'canned-reply.save': 'Changed the canned reply',
  'canned-reply.delete': 'Removed the canned reply',
  'canned-reply.restore': 'Put back the canned reply',
  'tenant.ticket-settings': 'Changed the ticket settings of',
  'site.create': 'Created site',
  'site.update': 'Changed site',
  'site.delete': 'Deleted site',
  'cpms.create': 'Created CPMS',
  'cpms.update': 'Changed CPMS',
  'cpms.delete': 'Deleted CPMS',
  'tenant.create': 'Created tenant',
  'client-authority.add': 'Trusted client authority',
  'client-authority.remove': 'Stopped trusting client authority',
  'tenant.update': 'Changed tenant',
  'unknown-identity.dismiss': 'Dismissed unknown identity',
  'unknown-identity.restore': 'Put back unknown identity',
  'api-key.create': 'Created API key',
  'api-key.revoke': 'Revoked API key',
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
};

const ownActions: ReadonlySet<string> = new Set([
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
};

/** "Changed CPMS"; for what has no sentence, its name in plain words. */
export function auditSentence(action: string): string {
  return sentences[action] ?? inWords(action);
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
