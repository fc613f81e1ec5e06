import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './buttonStyle'
import { Tip, type TipSide, useTip } from './Tip'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  /** What it does: read out, and shown while pointed at or focused. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Keys that do the same, shown beside the label. */
  shortcut?: string | undefined
  tip?: TipSide | 'none' | undefined
}

/** A button that is only an icon, and names itself when asked. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'ghost', size = 'md', shortcut, tip = 'bottom', className, ...rest } = props
  const { at, handlers } = useTip(rest)
  return (
    <>
      <button
        type="button"
        {...rest}
        {...handlers}
        aria-label={label}
        className={buttonStyle(variant, size, true, className)}
      >
        {icon}
      </button>
      {at && tip !== 'none' && <Tip at={at} side={tip} text={label} shortcut={shortcut} />}
    </>
  )
}
