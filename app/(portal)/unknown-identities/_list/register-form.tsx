'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { StepByStep } from '@/app/(portal)/chargers/_fixes/step-by-step';
import { Button } from '@/components/ui/button';
import { DialogClose } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AppliedFix } from '@/lib/fixes/apply-fix';
import { countOf } from '@/lib/format/count';
import { idleForm } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { registerUnknownAction } from '../actions';
import type { ToRegister } from './register-dialog';

/** Where it most likely belongs, to be confirmed; then its password, this once. */
export function RegisterForm({ unknown, proposal, formKey }: ToRegister & { formKey: string }) {
  const [state, action] = useActionState(registerUnknownAction, idleForm);
  if (state.status === 'done')
    return <Registered applied={state.value} identity={unknown.identity} />;
  const problems = Object.values(state.status === 'failed' ? state.errors : {}).flat();
  const { because, cpms, site } = proposal;
  const change = routes.newCharger({ identity: unknown.identity, tenant: unknown.tenant.id });
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="unknownIdentityId" value={unknown.id} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="siteId" value={site?.id ?? ''} />
      <input type="hidden" name="cpmsId" value={cpms?.id ?? ''} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 rounded-md border border-line bg-well px-3 py-2">
        <Line name="Identity" value={unknown.identity} isCode />
        <Line name="Tenant" value={unknown.tenant.name} />
        <Line name="CPMS" value={cpms?.name ?? 'none yet'} />
        <Line name="Site" value={site?.name ?? 'none yet'} />
      </dl>
      {because !== null && (
        <p className="text-sm text-ink-2">
          As {countOf(because.count, 'other charger')}{' '}
          {because.how === 'address' ? 'at its address' : 'of its name'}.
        </p>
      )}
      <p className="text-sm text-ink-2">
        It gets a new password, which you see once. Its next attempt shows whether it is known.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <LinkButton href={change} variant="quiet">
          Change
        </LinkButton>
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton>Register charger</SubmitButton>
      </div>
    </form>
  );
}

function Registered({ applied, identity }: { applied: AppliedFix; identity: string }) {
  return (
    <div role="status" className="flex flex-col gap-4">
      {applied.shown !== null && (
        <StepByStep
          steps={[
            {
              text: 'It is registered. Enter this password at the charger; it cannot be shown again.',
              value: applied.shown,
            },
            {
              text: 'Enter its identity as the username too.',
              value: { label: 'Username', text: identity, qr: null },
            },
          ]}
        />
      )}
      <div className="flex justify-end">
        <LinkButton href={routes.charger(applied.chargerId)} variant="primary">
          Watch its next attempt
        </LinkButton>
      </div>
    </div>
  );
}

function Line({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <>
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className={isCode ? 'value whitespace-pre-wrap' : ''}>{value}</dd>
    </>
  );
}
