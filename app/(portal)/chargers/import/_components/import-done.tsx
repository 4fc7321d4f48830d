import { FormMessage } from '@/components/account/form-message';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';

export function ImportDone({ count }: { count: number }) {
  return (
    <Panel>
      <div className="flex flex-col gap-4">
        <FormMessage kind="done">{countOf(count, 'charger')} imported.</FormMessage>
        <p className="text-base text-ink-2">
          They wait for their first connection. Chargers without a password need one before they are
          let in: generate it on the charger&apos;s page.
        </p>
        <div>
          <LinkButton href={routes.chargers()} variant="primary">
            Show chargers
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}
