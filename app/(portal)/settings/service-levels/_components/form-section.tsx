import type { ReactNode } from 'react';

type FormSectionProps = { title: string; about: string; children: ReactNode };

/** Fields that belong together, under a name and a sentence. */
export function FormSection({ title, about, children }: FormSectionProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line-soft pt-4">
      <legend className="sr-only">{title}</legend>
      <div>
        <p aria-hidden className="text-base font-semibold">
          {title}
        </p>
        <p className="text-sm text-ink-2">{about}</p>
      </div>
      {children}
    </fieldset>
  );
}
