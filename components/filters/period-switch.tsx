import clsx from 'clsx';
import { Link } from '@/components/ui/link';

type PeriodSwitchProps<Period extends string> = {
  periods: readonly { period: Period; name: string; href: string }[];
  selected: Period;
};

/** Chooses the span of time that a page looks back over. */
export function PeriodSwitch<Period extends string>(props: PeriodSwitchProps<Period>) {
  return (
    <nav aria-label="Period" className="flex gap-0.5 rounded-md bg-line-soft p-0.5">
      {props.periods.map(({ period, name, href }) => (
        <Link
          key={period}
          href={href}
          scroll={false}
          aria-current={period === props.selected ? 'true' : undefined}
          className={clsx(
            'touch-target rounded-sm px-2.5 py-0.5 text-center text-xs font-medium pointer-coarse:leading-10',
            period === props.selected ? 'bg-raised text-ink' : 'text-ink-2 hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
