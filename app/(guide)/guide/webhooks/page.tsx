import type { Metadata } from 'next';
import { Panel } from '@/components/ui/panel';
import { ValueBox } from '@/components/ui/value-box';
import { VerifySteps } from '@/components/webhooks/verify-steps';
import { environment } from '@/lib/server/environment';
import { composePayload } from '@/lib/webhooks/compose/compose-payload';
import { sampleEvent } from '@/lib/webhooks/compose/sample-event';
import { EventTable } from './_components/event-table';
import { DeliveryRules } from './_components/delivery-rules';
import { MemberTable } from './_components/member-table';

export const metadata: Metadata = {
  title: 'Receive events',
  description: 'What webhooks send, how they are signed, and when they are tried again.',
};

/** What a receiver of webhooks gets and answers, for who has an account and who has none. */
export default function WebhookGuidePage() {
  const payload = composePayload(sampleEvent, environment().portalUrl);
  const example = [
    'POST /exolink HTTP/1.1',
    'Content-Type: application/json',
    `webhook-id: ${sampleEvent.id}`,
    'webhook-timestamp: 1769860806',
    'webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
    '',
    JSON.stringify(JSON.parse(payload), null, 2),
  ].join('\n');
  return (
    <article className="mx-auto w-full max-w-[860px] pt-6 pb-24">
      <h1 className="text-xl font-semibold tracking-tight">Receive events</h1>
      <p className="mt-1.5 max-w-[72ch] text-base text-ink-2">
        A webhook posts what happens to chargers and tickets to your own systems. Managers of a
        tenant make one under Settings, Webhooks, and choose its events. Requests follow the
        Standard Webhooks specification, so its libraries check them too.
      </p>
      <div className="mt-6 flex flex-col gap-4">
        <Panel title="Events" isFlush>
          <EventTable />
        </Panel>
        <Panel title="A request">
          <ValueBox value={example} what="example" className="items-start py-2 wrap-anywhere" />
        </Panel>
        <Panel title="Members of the body" isFlush>
          <MemberTable />
        </Panel>
        <Panel title="Check the signature">
          <VerifySteps />
        </Panel>
        <Panel title="Answer, and what follows from it">
          <DeliveryRules />
        </Panel>
      </div>
    </article>
  );
}
