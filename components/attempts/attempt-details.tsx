import type { ReactNode } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import type { ShownAttempt } from './shown-attempt';

type AttemptDetailsProps = {
  attempt: ShownAttempt;
  /** What it means, where the page does not say so anyway. */
  children?: ReactNode;
};

/** Every recorded field of an attempt. There is no secret in it. */
export function AttemptDetails({ attempt, children }: AttemptDetailsProps) {
  return (
    <div className="sticky left-0 max-w-[calc(100vw-2rem)] px-4 py-4 sm:px-5 lg:max-w-none">
      {children}
      <p className="mb-3 text-sm text-ink-2">
        <ExactTime at={attempt.startedAt} form="full" />, recorded by gateway{' '}
        <span className="value">{attempt.gateway}</span>
      </p>
      {attempt.groups.length === 0 && (
        <p className="text-sm text-ink-3">What was recorded cannot be read by this version.</p>
      )}
      <div className="columns-1 gap-8 sm:columns-2">
        {attempt.groups.map((group) => (
          <section key={group.title} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold text-ink-2">{group.title}</h3>
            <dl className="text-sm">
              {group.fields.map((field) => (
                <div
                  key={field.name}
                  className="grid grid-cols-[132px_minmax(0,1fr)] gap-2 border-b border-line-soft py-1 last:border-b-0"
                >
                  <dt className="text-ink-3">{field.name}</dt>
                  <dd className="value whitespace-pre-wrap">{field.value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
