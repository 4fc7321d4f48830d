import type { ReactNode } from 'react';
import { requireContext } from '@/lib/server/context';
import { PortalShell } from './portal-shell';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalShell ctx={await requireContext()}>{children}</PortalShell>;
}
