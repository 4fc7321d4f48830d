import clsx from 'clsx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'small' | 'medium' | 'icon' | undefined;
};

const variants = {
  primary:
    'border-accent bg-accent text-accent-ink hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'border-line bg-panel text-ink hover:border-line-strong',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-line-soft hover:text-ink',
  danger: 'border-line bg-panel text-refused hover:border-refused hover:bg-refused-soft',
} as const;

const sizes = {
  small: 'h-7 px-2.5 text-xs',
  medium: 'h-9 px-3.5 text-base',
  icon: 'size-8 justify-center',
} as const;

/** The look of a button, shared by buttons, links and menu triggers. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonLook): string {
  return clsx(
    'inline-flex shrink-0 touch-target items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap transition-colors select-none',
    'disabled:pointer-events-none disabled:opacity-55',
    variants[variant],
    sizes[size],
  );
}
