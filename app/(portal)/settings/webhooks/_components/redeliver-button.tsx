import { OneClick } from '@/components/ui/one-click';
import { redeliverAction } from '../actions';

/** Sends an event once more, now, with the same id. */
export function RedeliverButton({ deliveryId, type }: { deliveryId: string; type: string }) {
  return (
    <OneClick action={redeliverAction} fields={{ deliveryId }} label={`Send again: ${type}`}>
      Send again
    </OneClick>
  );
}
