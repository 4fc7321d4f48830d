'use client';

import { useActionState, useState, type ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { DialogClose } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FixOffer } from '@/lib/fixes/fix-preview';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { applyFixAction } from './actions';
import { FixFieldInput } from './fix-field-input';
import { FixOutcome } from './fix-outcome';
import { FixPreviewPart } from './fix-preview-part';
import { PresentSettings } from './present-settings';
import { StepByStep } from './step-by-step';
import { WayChoice } from './way-choice';

type FixFlowProps = {
  chargerId: string;
  offer: FixOffer;
  formKey: string;
  seenFixId: string | null;
  rootCertificate: ReactNode;
  onClose: () => void;
};

/** From the preview to the click, and then to what is left to do at the charger. */
export function FixFlow(props: FixFlowProps) {
  const { chargerId, offer, formKey, seenFixId, rootCertificate, onClose } = props;
  const [state, action] = useActionState(applyFixAction, idleForm);
  const ways = offer.ways ?? [];
  const [wayId, setWayId] = useState(ways[0]?.id ?? null);
  const way = ways.find(({ id }) => id === wayId) ?? null;
  if (state.status === 'done') {
    return <FixOutcome applied={state.value} offer={offer} onClose={onClose} />;
  }
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'chargerId')];
  // What is typed before anything changes here is the fix itself: its steps come first.
  const isTyping = offer.steps.length > 0 && offer.changes.length === 0;
  const steps = way?.steps ?? (isTyping ? offer.steps : []);
  const isRead = offer.readsSettings === true;
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="chargerId" value={chargerId} />
      <input type="hidden" name="kind" value={offer.kind} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="seenFixId" value={seenFixId ?? ''} />
      <FixPreviewPart offer={isRead ? { ...offer, changes: [] } : offer} />
      {isRead && <PresentSettings chargerId={chargerId} />}
      {offer.kind === 'trust-root' && rootCertificate}
      {ways.length > 0 && (
        <WayChoice
          ways={ways}
          value={wayId}
          onChange={setWayId}
          errors={fieldErrors(state, 'delivery')}
        />
      )}
      {steps.length > 0 && <StepByStep key={wayId} steps={steps} />}
      {offer.fields.map((field) => (
        <FixFieldInput key={field.name} field={field} errors={fieldErrors(state, field.name)} />
      ))}
      <div className="flex flex-wrap justify-end gap-2 max-sm:*:flex-1">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton disabled={offer.problem !== null}>
          {way?.confirm ?? offer.confirm}
        </SubmitButton>
      </div>
    </form>
  );
}
