/** The look of every text control. */
export const controlClass =
  'w-full touch-target rounded-md border border-line-strong bg-panel px-2.5 text-base text-ink placeholder:text-ink-3 ' +
  'pointer-coarse:text-touch disabled:bg-well disabled:text-ink-3 aria-invalid:border-refused';
