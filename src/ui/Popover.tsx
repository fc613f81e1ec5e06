import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'
import { type PopupAlign, type PopupSide, popupStyle } from './popupStyle'

export type PopoverProps = {
  /** A Button or IconButton; it is given what it needs to open the popover. */
  trigger: ReactElement
  title: string
  titleHidden?: boolean | undefined
  /** Given together with onOpenChange, the caller decides when it is open. */
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  side?: PopupSide | undefined
  align?: PopupAlign | undefined
  width?: 'sm' | 'md' | 'lg' | undefined
  children: ReactNode
}

const widths = { sm: 'w-60', md: 'w-80', lg: 'w-110' }

/** A little more about the thing beside it, without leaving it. */
export function Popover(props: PopoverProps) {
  const {
    trigger,
    title,
    titleHidden,
    open,
    onOpenChange,
    side = 'bottom',
    align = 'start',
    width = 'md',
    children,
  } = props
  return (
    <Base.Root open={open} onOpenChange={next => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            className={classes(
              popupStyle,
              'max-h-(--available-height) max-w-[calc(100vw-1rem)] overflow-y-auto p-4',
              widths[width],
            )}
          >
            <Base.Title className={classes('mb-2 font-semibold text-base', titleHidden && 'sr-only')}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
