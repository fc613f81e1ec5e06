import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { classes } from './classes'
import { type MenuItem, MenuRow } from './MenuRow'
import { type PopupAlign, type PopupSide, popupStyle } from './popupStyle'

/** An item, a line between items, or items under a heading. */
export type MenuEntry = MenuItem | 'separator' | { heading: string; items: readonly MenuItem[] }

export type MenuProps = {
  /** A Button or IconButton; it is given what it needs to open the menu. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  side?: PopupSide | undefined
  align?: PopupAlign | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** What can be done with the thing beside it. */
export function Menu({ trigger, entries, side = 'bottom', align = 'end', onOpenChange }: MenuProps) {
  return (
    <Base.Root modal={false} onOpenChange={open => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          {...{ side, align }}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            className={classes(
              popupStyle,
              'max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto p-1',
            )}
          >
            {entries.map((entry, index) => (
              <Entry key={keyOf(entry, index)} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
  if ('items' in entry) {
    return (
      <Base.Group>
        <Base.GroupLabel className="wrap-anywhere px-2 pt-2 pb-1 font-medium text-faint text-xs">
          {entry.heading}
        </Base.GroupLabel>
        {entry.items.map(item => (
          <MenuRow key={item.label} {...item} />
        ))}
      </Base.Group>
    )
  }
  return <MenuRow {...entry} />
}

function keyOf(entry: MenuEntry, index: number): string {
  if (entry === 'separator') return `line ${index}`
  return 'items' in entry ? entry.heading : entry.label
}
