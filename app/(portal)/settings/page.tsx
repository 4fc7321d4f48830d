import type { Metadata } from 'next';
import { ChevronRight } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/server/context';
import { portalPage } from '@/app/(portal)/_page/portal-page';

import { settingsEntries, type SettingsEntry } from './settings-entries';

export const metadata: Metadata = { title: 'Settings' };

async function SettingsPage() {
  const { actor } = await requireContext();
  return (
    <>
      <PageHeader title="Settings" />
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {settingsEntries(actor).map((entry) => (
          <li key={entry.href}>
            <EntryCard {...entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

function EntryCard({ href, name, about, icon: Icon }: SettingsEntry) {
  return (
    <Link
      href={href}
      className="group flex h-full items-start gap-3 rounded-lg border border-line bg-panel p-4 transition-colors hover:border-line-strong"
    >
      <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-4.5 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block text-base font-semibold">{name}</span>
        <span className="mt-0.5 block text-sm text-ink-2">{about}</span>
      </span>
      <ChevronRight
        aria-hidden
        className="mt-0.5 size-4 shrink-0 text-ink-3 transition-colors group-hover:text-ink"
      />
    </Link>
  );
}

export default portalPage(SettingsPage);
