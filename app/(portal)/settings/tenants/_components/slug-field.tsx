'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { maxSlugLength } from '@/lib/tenants/schemas';

type SlugFieldProps = {
  /** As it is now; null for a new tenant. */
  slug: string | null;
  /** What a new tenant gets unless something else is typed. */
  suggestion: string;
  gatewayUrl: string;
  canChange: boolean;
  errors: readonly string[];
};

/** The tenant's segment of the station URL, with the URL that comes of it. */
export function SlugField({ slug, suggestion, gatewayUrl, canChange, errors }: SlugFieldProps) {
  const [typed, setTyped] = useState(slug);
  const value = typed ?? suggestion;
  const isChanged = slug !== null && value !== slug;
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Short name in the URL"
        hint={
          canChange
            ? 'Lower-case letters, digits and hyphens. It is part of the URL that every charger opens.'
            : 'Only an operator can change it, as every station URL changes with it.'
        }
        errors={errors}
      >
        {(control) => (
          <Input
            {...control}
            name="slug"
            required
            readOnly={!canChange}
            maxLength={maxSlugLength}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            className="max-w-72 value read-only:bg-well"
          />
        )}
      </Field>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        Station URL:
        <code className="value">
          {gatewayUrl}/<strong className="font-semibold text-ink">{value || '…'}</strong>/identity
        </code>
        {/* Without the identity, which most chargers add by themselves. */}
        {slug !== null && !isChanged && (
          <CopyButton value={`${gatewayUrl}/${slug}`} what="URL without the identity" isIconOnly />
        )}
      </p>
      {isChanged && (
        <p
          role="status"
          className="flex gap-2 rounded-md bg-waiting-soft px-3 py-2.5 text-sm text-waiting"
        >
          <TriangleAlert aria-hidden className="mt-[2px] size-4 shrink-0" />
          Every station URL of this tenant changes. Chargers are refused until the new URL is set at
          each of them.
        </p>
      )}
    </div>
  );
}
