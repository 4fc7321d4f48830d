import type { ReactNode } from 'react';
import { PortalShell } from '@/app/(portal)/portal-shell';
import { PublicShell } from '@/app/(public)/public-shell';
import { optionalContext } from '@/lib/server/context';

/** The guide is for everybody; who is signed in keeps their navigation around it. */
export default async function GuideLayout({ children }: { children: ReactNode }) {
  const ctx = await optionalContext();
  const { actor } = ctx;
  return actor.kind === 'user' ? (
    <PortalShell ctx={{ ...ctx, actor }}>{children}</PortalShell>
  ) : (
    <PublicShell isSignedIn={false}>{children}</PublicShell>
  );
}
