'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { authenticationModes, type AuthenticationMode } from '@/lib/cpms/authentication-modes';
import { defaultHeartbeatSeconds } from '@/lib/cpms/schemas';
import { dialects } from '@/lib/diagnosis/facts';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { authenticationModeNames } from '@/lib/format/authentication-mode-name';
import { dialectNames } from '@/lib/format/dialect-name';
import { createCpmsAction, updateCpmsAction } from '../actions';
import { LimitFields, type Limits } from './limit-fields';

type Cpms = Limits & {
  id: string;
  name: string;
  url: string | null;
  dialect: string | null;
  authentication: AuthenticationMode;
  heartbeatIntervalSeconds: number;
};

type CpmsFormProps = { cpms: null; tenantId: string } | { cpms: Cpms; tenantId?: never };

export function CpmsForm({ cpms, tenantId }: CpmsFormProps) {
  const [state, action] = useActionState(
    cpms === null ? createCpmsAction : updateCpmsAction,
    idleForm,
  );
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  const dialect = typedValue(state, 'dialect') ?? cpms?.dialect ?? 'guess';
  const authentication = typedValue(state, 'authentication') ?? cpms?.authentication ?? 'checked';
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {cpms === null ? (
        <input type="hidden" name="tenantId" value={tenantId} />
      ) : (
        <input type="hidden" name="cpmsId" value={cpms.id} />
      )}
      <Field label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            defaultValue={typedValue(state, 'name') ?? cpms?.name}
          />
        )}
      </Field>
      <Field
        label="WebSocket URL"
        isOptional
        hint="Without the identity at the end. Leave it empty and the gateway answers chargers itself, enough to commission them."
        errors={fieldErrors(state, 'url')}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="wss://cpms.example.com/ocpp"
            defaultValue={typedValue(state, 'url') ?? cpms?.url ?? ''}
            className="value"
          />
        )}
      </Field>
      <Field
        label="Product"
        hint="Systems refuse in different words: an unknown charger gets 404 from one and 412 from another. Knowing the product makes the diagnosis certain."
        errors={fieldErrors(state, 'dialect')}
      >
        {(control) => (
          <Select
            key={dialect}
            {...control}
            name="dialect"
            defaultValue={dialect}
            className="max-w-72"
          >
            <option value="guess">Guess from its answers</option>
            {dialects.map((one) => (
              <option key={one} value={one}>
                {dialectNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Who checks the charger’s password"
        hint="The CPMS gets what the charger sent, or a password that is stored below once the CPMS exists. Without a URL the gateway checks it."
        errors={fieldErrors(state, 'authentication')}
      >
        {(control) => (
          <Select
            key={authentication}
            {...control}
            name="authentication"
            defaultValue={authentication}
          >
            {authenticationModes.map((one) => (
              <option key={one} value={one}>
                {authenticationModeNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Heartbeat interval, seconds"
        hint="What chargers are told at boot. The guide asks for 300 or more; ask your CPMS what it recommends."
        errors={fieldErrors(state, 'heartbeatIntervalSeconds')}
      >
        {(control) => (
          <Input
            {...control}
            name="heartbeatIntervalSeconds"
            inputMode="numeric"
            defaultValue={
              typedValue(state, 'heartbeatIntervalSeconds') ??
              cpms?.heartbeatIntervalSeconds ??
              defaultHeartbeatSeconds
            }
            className="max-w-28 text-right tabular-nums"
          />
        )}
      </Field>
      <LimitFields state={state} limits={cpms} />
      <div>
        <SubmitButton>{cpms === null ? 'Create CPMS' : 'Save changes'}</SubmitButton>
      </div>
    </form>
  );
}
