'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { identityProblem, identityWarnings, maxIdentityLength } from '@/lib/ocpp/identity-rules';
import { SimilarNotice } from './similar-notice';
import { useSimilarChargers } from './use-similar-chargers';

type IdentityFieldProps = {
  tenantId: string;
  /** The charger that is being edited. */
  chargerId?: string;
  initial: string;
  errors: readonly string[];
  similarErrors: readonly string[];
};

/** The exact text that the charger must send, with what is unusual about it. */
export function IdentityField(props: IdentityFieldProps) {
  const { tenantId, chargerId, initial, errors, similarErrors } = props;
  const [identity, setIdentity] = useState(initial);
  const isUntouched = chargerId !== undefined && identity === initial;
  const similar = useSimilarChargers({
    tenantId,
    identity: isUntouched ? '' : identity,
    exceptId: chargerId,
  });
  const warnings = identityProblem(identity) === null ? identityWarnings(identity) : [];
  return (
    <div className="flex flex-col gap-2.5">
      <Field
        label="Identity"
        hint="The charge point identity set at the charger, letter for letter: CP-1 and cp-1 are two identities. Up to 48 letters, digits and * - _ = + | @ . are safe with every charger."
        errors={errors}
      >
        {(control) => (
          <Input
            {...control}
            name="identity"
            required
            maxLength={maxIdentityLength}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={identity}
            onChange={(event) => {
              setIdentity(event.target.value);
            }}
            className="value"
          />
        )}
      </Field>
      {warnings.length > 0 && (
        <ul role="status" className="flex flex-col gap-1 text-sm text-waiting">
          {warnings.map((warning) => (
            <li key={warning} className="flex gap-1.5">
              <TriangleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
              {warning}
            </li>
          ))}
        </ul>
      )}
      <SimilarNotice similar={similar} errors={similarErrors} />
    </div>
  );
}
