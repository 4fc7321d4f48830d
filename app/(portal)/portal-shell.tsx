import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ReadAt } from '@/components/live/read-at';
import { PhoneNav } from '@/components/shell/phone-nav';
import { SideNav } from '@/components/shell/side-nav';
import { TenantSwitcher } from '@/components/shell/tenant-switcher';
import { TopBar } from '@/components/shell/top-bar';
import { UserMenu } from '@/components/shell/user-menu';
import { themeCookie, themeOf } from '@/components/ui/theme';
import type { UserContext } from '@/lib/context';
import { getPortalFrame } from '@/lib/live/get-portal-frame';
import { chosenTenantId } from '@/lib/server/chosen-tenant';
import { pageReading } from '@/lib/server/page-reading';
import { chooseTenant } from './choose-tenant';
import { finderPages } from './finder-pages';
import { navEntries } from './nav-entries';
import { signOut } from './sign-out';

type PortalShellProps = { ctx: UserContext; children: ReactNode };

/** Navigation and top bar around a page, for who is signed in. Authorizes nothing: verbs do. */
export async function PortalShell({ ctx, children }: PortalShellProps) {
  const reading = pageReading();
  const frame = await getPortalFrame(ctx, { tenantId: await chosenTenantId() });
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const entries = navEntries(ctx.actor, frame);
  const switcher = (
    <TenantSwitcher tenants={frame.tenants} tenantId={frame.tenantId} onChoose={chooseTenant} />
  );
  return (
    <div className="lg:grid lg:grid-cols-[232px_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <SideNav entries={entries} switcher={switcher} />
      <div className="min-w-0">
        <TopBar
          phoneNav={<PhoneNav entries={entries} switcher={switcher} />}
          userMenu={
            <UserMenu
              name={ctx.actor.name}
              email={ctx.actor.email}
              role={ctx.actor.role}
              theme={theme}
              onSignOut={signOut}
            />
          }
          pages={[...entries.map(({ href, name }) => ({ href, name })), ...finderPages(ctx.actor)]}
          isCustomer={ctx.actor.role === 'customer'}
        />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-[1280px] px-4 pt-4 pb-28 outline-none lg:px-6 lg:pt-5 lg:pb-16"
        >
          <ReadAt reading={reading}>{children}</ReadAt>
        </main>
      </div>
    </div>
  );
}
