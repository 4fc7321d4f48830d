'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { ValueBox } from '@/components/ui/value-box';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { createApiKeyAction } from '../actions';
import { exampleRequest } from './example-request';

/** `reportUrl` is where attempts are sent to. */
type ApiKeyFormProps = { tenantId: string; reportUrl: string };

export function ApiKeyForm({ tenantId, reportUrl }: ApiKeyFormProps) {
  const [state, action] = useActionState(createApiKeyAction, idleForm);
  if (state.status === 'done') return <ShownOnce {...state.value} reportUrl={reportUrl} />;
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="tenantId" value={tenantId} />
      <Field
        label="Name"
        hint="What will use it, such as “nginx in Frankfurt”. It names who reported an attempt."
        errors={fieldErrors(state, 'name')}
      >
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            defaultValue={typedValue(state, 'name')}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Create API key</SubmitButton>
      </div>
    </form>
  );
}

type ShownOnceProps = { name: string; token: string; reportUrl: string };

/** The key, which only now is known, and a request that works with it. */
function ShownOnce({ name, token, reportUrl }: ShownOnceProps) {
  return (
    <div className="flex flex-col gap-4">
      <div role="status" className="flex flex-col gap-2.5">
        <FormMessage kind="done">The key {name} is ready.</FormMessage>
        <ValueBox value={token} what="API key" className="break-all" />
        <p className="text-base">
          Copy it now: only its hash is kept, and it cannot be shown again.
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <h2 className="text-base font-semibold">Try it</h2>
        <ValueBox
          value={exampleRequest(reportUrl, token)}
          what="example"
          className="items-start py-2 wrap-anywhere"
        />
        <p className="text-sm text-ink-2">
          It reports one refused attempt of the charger CP-0001. Sent twice, it counts once.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={routes.apiKeys()}>Back to API keys</LinkButton>
        <LinkButton href={routes.apiGuide()} variant="quiet">
          What can be reported
        </LinkButton>
      </div>
    </div>
  );
}
