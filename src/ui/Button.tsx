import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './buttonStyle'
import { Spinner } from './Spinner'

type Content =
  | { children: ReactNode; icon?: ReactNode | undefined; iconEnd?: ReactNode | undefined }
  | { children?: undefined; icon: ReactNode; iconEnd?: undefined; 'aria-label': string }

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  Content & {
    variant?: ButtonVariant | undefined
    size?: ButtonSize | undefined
    /** Work in progress: a spinner takes the icon's place and presses do nothing; the button keeps its focus. */
    busy?: boolean | undefined
  }

/** Does something here and now. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'md',
    busy = false,
    icon,
    iconEnd,
    children,
    className,
    onClick,
    ...rest
  } = props
  const iconOnly = children === undefined
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={event => (busy ? event.preventDefault() : onClick?.(event))}
      className={buttonStyle(variant, size, iconOnly, className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {iconEnd}
    </button>
  )
}
