import { countOf } from '@/lib/format/count';

export type Counts = {
  packets: number;
  bytes: number;
  fragments: number;
  /** Packets of which the file holds only the start. */
  cut: number;
  notIp: number;
  timeless: number;
  leftOutConnections: number;
};

/** What a reader has to know of the file before believing what was read of it. */
export function composeNotes(
  notes: readonly string[],
  counts: Counts,
  strangeLinkTypes: readonly number[],
  hasConversations: boolean,
): string[] {
  const { cut, fragments, leftOutConnections, packets, timeless } = counts;
  const all = [...notes];
  if (strangeLinkTypes.length > 0) {
    const types = strangeLinkTypes.slice(0, 5).join(', ');
    all.push(`Packets of link type ${types} cannot be read. Record on Ethernet, or with “-i any”.`);
  }
  if (cut > 0) {
    all.push(
      `${countOf(cut, 'packet')} ${cut === 1 ? 'was' : 'were'} cut short while recording. Record with “-s 0” to keep all of each.`,
    );
  }
  if (fragments > 0) {
    all.push(
      `${countOf(fragments, 'fragment')} of IP packets ${fragments === 1 ? 'was' : 'were'} left out. Fragments are a sign of packets that are too large for the way.`,
    );
  }
  if (timeless === packets) all.push('The file keeps no times, so none are shown.');
  if (leftOutConnections > 0) {
    all.push(`${countOf(leftOutConnections, 'connection')} more than are read were left out.`);
  }
  if (!hasConversations) {
    all.push('No TCP connection and no failed DNS look-up is in this capture.');
  }
  return all;
}
