import { classes } from './classes'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium ' +
  'text-sm no-underline transition-colors duration-100 coarse:min-h-10 [&>svg]:size-4 [&>svg]:shrink-0 ' +
  'disabled:opacity-50 aria-disabled:opacity-50 aria-disabled:cursor-default'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-accent-ink shadow-control enabled:hover:bg-accent-hover enabled:active:bg-accent-hover ' +
    '[a&]:hover:bg-accent-hover forced-colors:border-[ButtonBorder]',
  secondary:
    'border-line-mid bg-surface text-ink shadow-control enabled:hover:bg-sunken enabled:active:bg-sunken [a&]:hover:bg-sunken ' +
    'aria-pressed:bg-accent-soft aria-pressed:border-accent-line aria-pressed:text-accent-text data-popup-open:bg-sunken',
  ghost:
    'border-transparent bg-transparent text-muted enabled:hover:bg-hover enabled:hover:text-ink enabled:active:bg-pressed ' +
    '[a&]:hover:bg-hover [a&]:hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-text ' +
    'data-popup-open:bg-hover data-popup-open:text-ink',
  danger:
    'border-transparent bg-danger-solid text-accent-ink shadow-control enabled:hover:bg-danger-solid-hover ' +
    '[a&]:hover:bg-danger-solid-hover forced-colors:border-[ButtonBorder]',
}

const text: Record<ButtonSize, string> = { sm: 'h-7 px-2', md: 'h-8 px-3' }
const square: Record<ButtonSize, string> = { sm: 'size-7 coarse:min-w-10', md: 'size-8 coarse:min-w-10' }

/** The classes of anything that looks like a button, whatever element it is. */
export function buttonStyle(
  variant: ButtonVariant,
  size: ButtonSize,
  iconOnly: boolean,
  more?: string,
): string {
  return classes(base, variants[variant], iconOnly ? square[size] : text[size], more)
}
