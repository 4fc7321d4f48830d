import type { ReactNode } from 'react';

type AccountCardProps = {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Small print under the card. */
  foot?: ReactNode;
};

/** The one form of a page on the way into the portal. */
export function AccountCard({ title, lead, children, foot }: AccountCardProps) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-4 py-8 sm:py-16">
      <div className="rounded-lg border border-line bg-panel p-5 sm:p-7">
        <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
        {lead !== undefined && <div className="mt-1.5 text-base text-ink-2">{lead}</div>}
        <div className="mt-5">{children}</div>
      </div>
      {foot !== undefined && <div className="px-5 text-sm text-ink-2 sm:px-7">{foot}</div>}
    </div>
  );
}
