import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { MenuEntries, type MenuEntry, menuStyle } from './MenuEntries'
import type { PopupAlign, PopupSide } from './popupStyle'

export type MenuProps = {
  /** A Button or IconButton; it is given what it needs to open the menu. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  side?: PopupSide | undefined
  align?: PopupAlign | undefined
  /** Whether it is open from the beginning. */
  defaultOpen?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** What can be done with the thing beside it. */
export function Menu(props: MenuProps) {
  const { trigger, entries, side = 'bottom', align = 'end', defaultOpen = false, onOpenChange } = props
  return (
    <Base.Root modal={false} defaultOpen={defaultOpen} onOpenChange={open => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          {...{ side, align }}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup className={menuStyle}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
