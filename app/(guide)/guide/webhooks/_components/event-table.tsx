import { eventAbout } from '@/lib/format/webhook-words';
import { eventTypes, testEventType } from '@/lib/webhooks/schemas';
import { MeaningTable } from '@/app/(guide)/guide/_components/meaning-table';

const rows = [
  ...eventTypes.map((type) => [type, eventAbout[type]] as const),
  [testEventType, 'Somebody pressed “Send a test event”. Sent whatever was chosen.'] as const,
];

/** The closed list. */
export function EventTable() {
  return <MeaningTable label="Events" heads={['Type', 'When']} rows={rows} />;
}
