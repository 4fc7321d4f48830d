import { Download } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';

type PasswordsPanelProps = { bulkId: string; count: number; until: Date };

/** The one time that generated passwords can be had. A form: fetching them changes something. */
export function PasswordsPanel({ bulkId, count, until }: PasswordsPanelProps) {
  return (
    <Panel title="Passwords">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-base text-ink-2">
          {countOf(count, 'generated password')}. Only you can download them, once, until{' '}
          <ExactTime at={until} />. Then they are gone.
        </p>
        <form method="post" action={routes.bulkPasswords(bulkId)}>
          <button type="submit" className={buttonClass({ variant: 'primary' })}>
            <Download aria-hidden className="size-3.5" />
            Download CSV
          </button>
        </form>
      </div>
    </Panel>
  );
}
