'use client';

import { HeadCell } from '@/components/ui/data-table';

/** Ticks every row of the page, or none. */
export function SelectHead({ formId }: { formId: string }) {
  const tickAll = (isTicked: boolean) => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    for (const box of form.elements) {
      if (box instanceof HTMLInputElement && box.type === 'checkbox') box.checked = isTicked;
    }
  };
  return (
    <HeadCell className="w-px !pr-0">
      <input
        type="checkbox"
        aria-label="All on this page"
        onChange={(event) => {
          tickAll(event.target.checked);
        }}
        className="block size-4 accent-accent"
      />
    </HeadCell>
  );
}
