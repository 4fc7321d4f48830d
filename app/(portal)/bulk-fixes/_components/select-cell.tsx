import clsx from 'clsx';
import { Cell } from '@/components/ui/data-table';

type SelectCellProps = { formId: string; id: string; name: string; className?: string };

/** The box that ticks a row; above the row's own link. */
export function SelectCell({ formId, id, name, className }: SelectCellProps) {
  return (
    <Cell className={clsx('relative z-1 w-px !pr-0', className)}>
      <label className="flex touch-target items-center justify-center">
        <input
          type="checkbox"
          form={formId}
          name="id"
          value={id}
          aria-label={name}
          className="size-4 accent-accent"
        />
      </label>
    </Cell>
  );
}
