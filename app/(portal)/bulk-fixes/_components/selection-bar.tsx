'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { formatCount } from '@/lib/format/count';

type SelectionBarProps = {
  /** The boxes of the list name this form. */
  formId: string;
  /** Where the selection goes, and what goes with it. */
  action: string;
  tenantId: string;
  of: 'chargers' | 'unknown';
  /** What is done with it: "Fix". */
  verb: string;
  /** Everything that the list leaves, instead of the ticked ones. */
  all: { href: string; label: string } | null;
};

/** Under a list whose rows can be ticked: what to do with the ticked ones, or with all. */
export function SelectionBar({ formId, action, tenantId, of, verb, all }: SelectionBarProps) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const recount = () => {
      const boxes = Array.from(form.current?.elements ?? []);
      setCount(boxes.filter((box) => box instanceof HTMLInputElement && box.checked).length);
    };
    recount();
    // The boxes are not inside the form, so that their events do not pass it.
    document.addEventListener('change', recount);
    return () => {
      document.removeEventListener('change', recount);
    };
  }, []);
  return (
    <form
      ref={form}
      id={formId}
      action={action}
      method="get"
      className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2.5 sm:px-5"
    >
      <input type="hidden" name="tenant" value={tenantId} />
      <input type="hidden" name="of" value={of} />
      <Button type="submit" size="small" disabled={count === 0}>
        {count === 0 ? `${verb} ticked ones` : `${verb} ${formatCount(count)} ticked`}
      </Button>
      {all !== null && (
        <LinkButton href={all.href} size="small" variant="quiet">
          {all.label}
        </LinkButton>
      )}
    </form>
  );
}
