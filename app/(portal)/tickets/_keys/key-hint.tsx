/** The key that presses a button, where there is a keyboard. */
export function KeyHint({ name }: { name: string }) {
  return (
    <kbd aria-hidden className="font-normal text-ink-3 pointer-coarse:hidden">
      {name}
    </kbd>
  );
}
