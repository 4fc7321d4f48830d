import type { ReactNode } from 'react';
import { optionalContext } from '@/lib/server/context';
import { PublicShell } from './public-shell';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { actor } = await optionalContext();
  return <PublicShell isSignedIn={actor.kind === 'user'}>{children}</PublicShell>;
}
