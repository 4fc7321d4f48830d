import clsx from 'clsx';
import { Fragment } from 'react';

/** A value to type at a charger, in one piece: a line breaks behind a slash before within a word. */
export function ValueText({ value, className }: { value: string; className?: string }) {
  return (
    <code className={clsx('min-w-0 value', className)}>
      {value.split(/(?<=[^/:]\/)/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
