import { ValueBox } from '@/components/ui/value-box';
import { receiverExample } from '@/lib/format/receiver-example';

/** How a receiver knows that an event is from here, in words and in code. */
export function VerifySteps() {
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex max-w-[72ch] list-decimal flex-col gap-1 pl-5 text-base marker:text-ink-3">
        <li>
          Take <span className="value">webhook-id</span>,{' '}
          <span className="value">webhook-timestamp</span> and the body as the bytes that came, and
          join them with full stops: <span className="value">id.timestamp.body</span>
        </li>
        <li>
          Decode what follows <span className="value">whsec_</span> in the secret from base64. With
          it as the key, make the HMAC-SHA256 of the joined text, in base64.
        </li>
        <li>
          Compare it, in constant time, with each signature in{' '}
          <span className="value">webhook-signature</span>: they stand after{' '}
          <span className="value">v1,</span> with spaces between. One has to match. After a rotation
          there are two.
        </li>
        <li>Refuse what is more than five minutes old by its timestamp.</li>
        <li>
          Do each <span className="value">webhook-id</span> once: the same event may come again.
        </li>
      </ol>
      <ValueBox value={receiverExample} what="example" className="items-start py-2 wrap-anywhere" />
    </div>
  );
}
