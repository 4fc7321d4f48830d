'use client';

import clsx from 'clsx';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

type MenuProps = {
  /** One button. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  children: ReactNode;
};

/** Further actions under a button. Compose with `MenuItem`, `MenuLabel` and `MenuLine`. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-[70vh] min-w-52 animate-fade overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-float"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function MenuItem({ className, ...rest }: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item
      {...rest}
      className={clsx(
        'flex touch-target min-h-8 items-center gap-2.5 rounded-sm px-2.5 text-base outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-accent-soft',
        className,
      )}
    />
  );
}

export function MenuLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label {...rest} className={clsx('px-2.5 py-1.5 text-xs text-ink-3', className)} />
  );
}

export function MenuLine() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
