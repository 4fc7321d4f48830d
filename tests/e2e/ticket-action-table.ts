import { randomUUID } from 'node:crypto';
import { formsOf, type ActionEntry } from './action-entry';
import type { ActionThings } from './action-things';
import { everyone, managers, staff } from './entry';

/** The actions around tickets, and who may. */

const tickets = '(portal)/tickets';

const rating = ({ ratingToken }: ActionThings) => ({ token: ratingToken, rating: 'good' });
const fromCharger = ({ charger }: ActionThings) => ({ source: 'charger', chargerId: charger.id });
const toOther = ({ ticketIds }: ActionThings) => ({ ticketId: ticketIds.open });

export const ticketActions: readonly ActionEntry[] = [
  ...formsOf(tickets, everyone, {
    draftTicketAction: fromCharger,
    openTicketAction: (of) => ({ ...fromCharger(of), key: randomUUID(), subject: 'It stopped' }),
    replyAction: (of) => ({ ...toOther(of), key: randomUUID(), reply: 'Here is what I see.' }),
    settleTicketAction: (of) => ({ ...toOther(of), isSolved: 'no' }),
  }),
  ...formsOf(tickets, staff, {
    noteAction: (of) => ({ ...toOther(of), key: randomUUID(), note: 'Looked at it.' }),
    updateTicketsAction: ({ ticketIds }) => ({ 'ticketIds[]': [ticketIds.open], priority: 'high' }),
    watchTicketAction: (of) => ({ ...toOther(of), isWatching: 'yes' }),
  }),
  // The customer who was answered, and nobody in their place.
  ...formsOf(tickets, ['customer'], { rateTicketAction: rating }),
  ...formsOf('(public)/rate/[token]', ['visitor', 'customer'], { rateTicketAction: rating }),
  ...formsOf(`${tickets}/[number]/_problem`, staff, {
    attachTicketsAction: ({ ticketIds }) => ({
      problemId: ticketIds.problem,
      'ticketIds[]': [ticketIds.open],
    }),
    broadcastAction: ({ ticketIds }) => ({
      ticketId: ticketIds.problem,
      key: randomUUID(),
      message: 'We are at it.',
      told: '1',
      unsolved: '1',
    }),
    detachTicketAction: toOther,
    stopBroadcastAction: ({ broadcastId }) => ({ broadcastId }),
  }),
  ...formsOf(`${tickets}/[number]/_related`, staff, {
    linkTicketsAction: (of) => ({
      ...toOther(of),
      to: String(of.solvedNumber),
      kind: 'duplicate_of',
    }),
    unlinkTicketsAction: (of) => ({ ...toOther(of), linkId: of.linkId }),
    // Into one that is solved: it says so, and the open one stays for what comes after.
    mergeTicketAction: (of) => ({ ...toOther(of), into: String(of.solvedNumber) }),
    undoMergeAction: toOther,
  }),
  ...formsOf(`${tickets}/_views`, staff, {
    saveViewAction: ({ tenant }) => ({ name: 'Urgent', query: 'status=open', tenantId: tenant.id }),
  }),
  // Of a view that the admin shares, who made it and the managers.
  ...formsOf(`${tickets}/_views`, managers, {
    moveViewAction: ({ viewId }) => ({ id: viewId, to: 'left' }),
    deleteViewAction: ({ viewId }) => ({ id: viewId }),
  }),
  ...formsOf('(portal)/settings/tickets', managers, {
    saveContactAction: ({ tenant, contactId }) => ({
      tenantId: tenant.id,
      contactId,
      owner: 'installer',
      name: 'Another name',
      email: 'installer@example.test',
    }),
    deleteContactAction: ({ contactId }) => ({ id: contactId }),
    updateTicketSettingsAction: ({ tenant }) => ({
      tenantId: tenant.id,
      holdMinutes: '5',
      solvesItself: 'no',
      closeDays: '3',
    }),
    setTeamDefaultsAction: ({ tenant }) => ({ tenantId: tenant.id }),
  }),
  ...formsOf('(portal)/settings/canned-replies', managers, {
    saveCannedReplyAction: ({ tenant }) => ({
      tenantId: tenant.id,
      replyId: 'update-firmware',
      title: 'Update it',
      body: 'Please update the firmware.',
    }),
    deleteCannedReplyAction: ({ tenant }) => ({ tenantId: tenant.id, replyId: 'update-firmware' }),
    restoreCannedReplyAction: ({ tenant }) => ({ tenantId: tenant.id, replyId: 'update-firmware' }),
  }),
  ...formsOf('(portal)/settings/service-levels', managers, {
    saveServiceLevelsAction: ({ tenant }) => ({
      tenantId: tenant.id,
      timeZone: 'Europe/Berlin',
      warnPercent: '',
    }),
  }),
  ...formsOf('(portal)/settings/incoming-mail', staff, {
    attachMailAction: ({ mailIds, ticket }) => ({
      mailId: mailIds.toAttach,
      number: String(ticket.number),
    }),
    discardMailAction: ({ mailIds }) => ({ mailId: mailIds.toDiscard }),
  }),
];
