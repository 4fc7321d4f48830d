import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';

type AttemptToggleProps = { detailsId: string; isOpen: boolean; onToggle: () => void };

/** Opens and closes what was recorded of an attempt. */
export function AttemptToggle({ detailsId, isOpen, onToggle }: AttemptToggleProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailsId : undefined}
      aria-label="Everything that was recorded"
      onClick={onToggle}
      className="-ml-1 grid size-6 touch-target place-items-center rounded-sm text-ink-3 hover:bg-line-soft hover:text-ink"
    >
      <ChevronRight
        aria-hidden
        className={clsx('size-3.5 transition-transform', isOpen && 'rotate-90')}
      />
    </button>
  );
}
