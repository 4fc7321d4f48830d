import { contactFor } from '@/lib/diagnosis/guide/support';
import { answerText } from '@/lib/format/answer-text';
import { formatExact } from '@/lib/format/exact-time';
import type { ChargerPageData } from '../load-charger-page';

/** What the guide asks to collect for support, as text to paste into a message. No secrets. */
export function supportSummary(page: ChargerPageData, zone: string): string {
  const { charger, diagnosis, episode, station } = page;
  const lines = [
    ['Charger', charger.identity],
    ['Tenant', charger.tenant.name],
    ['Model', [charger.vendor, charger.model].filter(Boolean).join(' ')],
    ['Firmware', charger.firmware],
    ['Serial', charger.serial],
    ['CPMS', charger.cpms?.name],
    ['URL', station.url],
    ['State', `${charger.state} since ${formatExact(charger.stateSince, zone)}`],
  ];
  if (diagnosis !== null && episode !== null) {
    lines.push(
      ['Problem', `${diagnosis.errorTypeTitle}: ${diagnosis.headline}`],
      ['Refused by', diagnosis.refusedByName],
      ['Answer', answerText(episode.evidence)],
      ['First seen', formatExact(episode.openedAt, zone)],
      ['Last seen', formatExact(episode.lastSeenAt, zone)],
      ['Attempts', String(episode.attemptCount)],
      ['Address', charger.lastAddress],
      ...(diagnosis.causes[0]?.evidence ?? []).map((line) => ['Evidence', line]),
      ['For', diagnosis.causes[0] && contactFor(diagnosis.causes[0].owner)],
    );
  }
  return lines
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
