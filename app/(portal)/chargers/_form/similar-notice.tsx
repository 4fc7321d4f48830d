import { CircleAlert } from 'lucide-react';
import { Checkbox } from '@/components/ui/checkbox';
import { Link } from '@/components/ui/link';
import { routes } from '@/lib/routes';
import type { Similar } from './use-similar-chargers';

type SimilarNoticeProps = { similar: Similar; errors: readonly string[] };

/** Which chargers have this identity or nearly, and the box that says that this is another one. */
export function SimilarNotice({ similar, errors }: SimilarNoticeProps) {
  const taken = similar.find((charger) => charger.isSame && !charger.isDeleted);
  const others = similar.filter((charger) => charger !== taken);
  if (taken !== undefined) {
    return (
      <p
        role="status"
        className="flex gap-2 rounded-md bg-refused-soft px-3 py-2.5 text-sm text-refused"
      >
        <CircleAlert aria-hidden className="mt-[2px] size-4 shrink-0" />
        <span>
          This identity is registered already:{' '}
          <Link href={routes.charger(taken.id)} className="value font-medium underline">
            {taken.identity}
          </Link>
        </span>
      </p>
    );
  }
  if (others.length === 0 && errors.length === 0) return null;
  return (
    <div role="status" className="rounded-md bg-waiting-soft px-3 py-2.5 text-sm">
      <p className="text-waiting">{errors[0] ?? 'Nearly the same identity exists already:'}</p>
      <ul className="my-1">
        {others.map((charger) => (
          <li key={charger.id}>
            <Link
              href={charger.isDeleted ? routes.editCharger(charger.id) : routes.charger(charger.id)}
              className="value font-medium underline"
            >
              {charger.identity}
            </Link>
            {charger.isDeleted && <span className="text-ink-2"> deleted, can be restored</span>}
          </li>
        ))}
      </ul>
      <Checkbox name="isSimilarConfirmed" label="This is another charger" />
    </div>
  );
}
