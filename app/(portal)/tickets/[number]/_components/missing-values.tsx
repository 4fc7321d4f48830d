import { CircleAlert } from 'lucide-react';
import { missingIn } from '@/lib/canned-replies/fill-reply';

/** Says what a canned reply could not fill in, until somebody has. */
export function MissingValues({ text }: { text: string }) {
  const missing = missingIn(text);
  return (
    <p role="status" className="flex gap-1.5 text-sm text-refused empty:hidden">
      {missing.length > 0 && (
        <>
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          Not known here: {missing.join(', ')}. Fill in what stands in square brackets, or take it
          out, before you send this.
        </>
      )}
    </p>
  );
}
