'use client';

import clsx from 'clsx';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { buttonClass } from './button-class';

const smallClass =
  'inline-flex h-6 shrink-0 touch-target items-center justify-center gap-1.5 rounded-sm border border-line bg-panel px-1.5 font-sans text-xs font-medium tracking-normal text-ink-2 transition-colors hover:border-line-strong hover:text-ink';
const confirmationMs = 1_600;

type CopyButtonProps = {
  value: string;
  /** What is copied, such as "identity": the button reads "Copy identity". */
  what: string;
  isIconOnly?: boolean;
  /** As large as other buttons, with `what` written out. */
  isNamed?: boolean;
  className?: string;
};

/** Copies a value and says so where the eye already is. */
export function CopyButton(props: CopyButtonProps) {
  const { value, what, isIconOnly = false, isNamed = false, className } = props;
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => {
      setIsCopied(false);
    }, confirmationMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isCopied]);

  const copy = () => {
    copyText(value).then(
      () => {
        setIsCopied(true);
      },
      () => toast.error('The browser did not allow copying. Select the text instead.'),
    );
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={`Copy ${what}`}
      className={clsx(
        isNamed ? buttonClass({}) : smallClass,
        isCopied && 'text-connected',
        className,
      )}
    >
      <Icon aria-hidden className={isNamed ? 'size-3.5' : 'size-3'} />
      {!isIconOnly && (
        <span aria-hidden>{isCopied ? 'Copied' : isNamed ? `Copy ${what}` : 'Copy'}</span>
      )}
      <span role="status" className="sr-only">
        {isCopied ? `Copied ${what}` : ''}
      </span>
    </button>
  );
}

/** All browsers keep this for pages that have no clipboard. */
type WithCommands = { execCommand: (command: 'copy') => boolean };

/** The clipboard exists only on https and localhost; a portal on a bare LAN address has none. */
async function copyText(value: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(value);
    return;
  }
  const withCommands: WithCommands = document;
  const area = document.createElement('textarea');
  area.value = value;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const isDone = withCommands.execCommand('copy');
  area.remove();
  if (!isDone) throw new Error('Copying was not allowed.');
}
