import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './buttonStyle'

export type LinkButtonProps = ComponentProps<'a'> & {
  href: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode | undefined
}

/** Goes somewhere, and looks like a button. */
export function LinkButton(props: LinkButtonProps) {
  const { variant = 'secondary', size = 'md', icon, children, className, ...rest } = props
  return (
    <a {...rest} className={buttonStyle(variant, size, children === undefined, className)}>
      {icon}
      {children}
    </a>
  )
}
