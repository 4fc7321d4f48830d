import { ShieldCheck } from 'lucide-react';
import { countOf } from '@/lib/format/count';

type Scrubbed = readonly { what: string; count: number }[];

/** What was taken out, so that nobody has to wonder what they pass on. */
export function ScrubbedLine({ scrubbed }: { scrubbed: Scrubbed }) {
  const parts = scrubbed.map(({ what, count }) => `${countOf(count, 'secret')} from the ${what}`);
  return (
    <p className="mt-3 flex gap-2 border-t border-line-soft pt-3 text-sm text-ink-3">
      <ShieldCheck aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>
        {parts.length === 0 ? 'Nothing had to be taken out.' : `Taken out: ${parts.join(', ')}.`}{' '}
        Passwords, Authorization headers and keys are never recorded, only their form.
      </span>
    </p>
  );
}
