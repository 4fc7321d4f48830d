import clsx from 'clsx';

type Option = { id: string; label: string; optionId: string };
type MentionListProps = {
  listId: string;
  options: readonly Option[];
  index: number;
  onChoose: (option: Option) => void;
};

/** Whom an @ can mean. The focus stays in the text; the keys move what is marked here. */
export function MentionList({ listId, options, index, onChoose }: MentionListProps) {
  return (
    <>
      <p role="status" className="sr-only">
        {options.length > 0 &&
          `${options.length} to mention: ${options[index]?.label ?? ''}. Up and down change it, Enter takes it.`}
      </p>
      {options.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label="People to mention"
          className="absolute top-full left-0 z-30 mt-1 w-72 max-w-full rounded-lg border border-line bg-raised p-1 shadow-float"
        >
          {options.map((option, at) => (
            // The keys are the field's: an option takes no focus.
            <li
              key={option.id}
              id={option.optionId}
              role="option"
              aria-selected={at === index}
              onMouseDown={(event) => {
                event.preventDefault();
                onChoose(option);
              }}
              className={clsx(
                'flex touch-target min-h-8 cursor-pointer items-center rounded-md px-2.5 text-base',
                at === index ? 'bg-accent-soft' : 'hover:bg-line-soft',
              )}
            >
              <span className="min-w-0 truncate">{option.label}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
