'use client';

import { createContext, useContext, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Dialog } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';
import type { FixOffer } from '@/lib/fixes/fix-preview';
import type { FixKind } from '@/lib/fixes/schemas';
import { FixFlow } from './fix-flow';
import { newKey } from './new-key';

type Opened = { offer: FixOffer; key: string; seenFixId: string | null };
type Dialogs = { offers: readonly FixOffer[]; open: (kind: FixKind) => void };

const DialogsContext = createContext<Dialogs>({ offers: [], open: () => undefined });

type FixDialogsProps = {
  chargerId: string;
  identity: string;
  offers: readonly FixOffer[];
  /** The latest fix that the page shows. */
  seenFixId: string | null;
  /** Opens with the page, as a link from another page asks. */
  initialKind: FixKind | null;
  /** Stands above the steps of installing the root certificate. */
  rootCertificate: ReactNode;
  children: ReactNode;
};

/**
 * Previews and applies a fix over the page. Stands around the page, because what opened it may be
 * gone when the charger's state changes, and what is shown once must not go with it.
 */
export function FixDialogs(props: FixDialogsProps) {
  const { chargerId, identity, offers, seenFixId, initialKind, rootCertificate, children } = props;
  const prepare = (kind: FixKind | null): Opened | null => {
    const offer = offers.find((one) => one.kind === kind && one.href === undefined);
    return offer === undefined ? null : { offer, key: newKey(), seenFixId };
  };
  const [opened, setOpened] = useState<Opened | null>(() => prepare(initialKind));
  const [isOpen, setIsOpen] = useState(opened !== null);
  const show = (isShown: boolean) => {
    setIsOpen(isShown);
    if (!isShown) forgetAsked();
  };
  const open = (kind: FixKind) => {
    const prepared = prepare(kind);
    if (prepared === null) return;
    setOpened(prepared);
    setIsOpen(true);
  };
  // A link on this very page may ask for a dialog, too.
  const [asked, setAsked] = useState(initialKind);
  if (asked !== initialKind) {
    setAsked(initialKind);
    if (initialKind !== null && !isOpen) open(initialKind);
  }
  return (
    <DialogsContext value={{ offers, open }}>
      {children}
      <Dialog
        title={opened === null ? '' : `${opened.offer.action}: ${identity}`}
        isOpen={isOpen}
        onOpenChange={show}
        focusAfterId="fix"
      >
        {opened !== null && (
          <FixFlow
            key={opened.key}
            chargerId={chargerId}
            offer={opened.offer}
            formKey={opened.key}
            seenFixId={opened.seenFixId}
            rootCertificate={rootCertificate}
            onClose={() => {
              show(false);
            }}
          />
        )}
      </Dialog>
    </DialogsContext>
  );
}

/** Opens the dialog of a fix that the page may not have prepared: then it asks for it. */
export function FixEntry({ kind, name, href }: { kind: FixKind; name: string; href: string }) {
  const { offers } = useContext(DialogsContext);
  if (offers.some((offer) => offer.kind === kind)) {
    return <FixButton kind={kind} name={name} size="small" className="touch-target" />;
  }
  return (
    <LinkButton href={href} scroll={false} size="small" className="touch-target">
      {name}
    </LinkButton>
  );
}

/** So that a reload or a link that is passed on does not open the dialog again. */
function forgetAsked(): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has('fix')) return;
  url.searchParams.delete('fix');
  window.history.replaceState(null, '', url);
}

/** Opens the dialog or the page of a fix; nothing where it is not offered. */
export function FixButton({
  kind,
  name,
  ...look
}: ButtonLook & { kind: FixKind; name?: string; className?: string }) {
  const { offers, open } = useContext(DialogsContext);
  const offer = offers.find((one) => one.kind === kind);
  if (offer === undefined) return null;
  if (offer.href !== undefined) {
    return (
      <LinkButton {...look} href={offer.href}>
        {name ?? offer.action}
      </LinkButton>
    );
  }
  return (
    <Button
      {...look}
      aria-haspopup="dialog"
      onClick={() => {
        open(kind);
      }}
    >
      {name ?? offer.action}
    </Button>
  );
}
