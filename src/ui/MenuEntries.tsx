import { Menu as Base } from '@base-ui/react/menu'
import { ChevronRight } from 'lucide-react'
import { classes } from './classes'
import { type MenuItem, MenuRow, menuRowStyle } from './MenuRow'
import { popupStyle } from './popupStyle'

/** An item, a line between items, items under a heading, or a menu of their own beside it. */
export type MenuEntry =
  | MenuItem
  | 'separator'
  | { heading: string; items: readonly MenuItem[] }
  | { submenu: string; items: readonly MenuEntry[] }

/** The sheet of a menu. */
export const menuStyle = classes(
  popupStyle,
  'max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto overscroll-contain p-1',
)

/** What a menu holds. */
export function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => <Entry key={keyOf(entry, index)} entry={entry} />)
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
  if ('submenu' in entry) return <Submenu label={entry.submenu} entries={entry.items} />
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

function Submenu({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger
        className={classes(menuRowStyle, 'data-highlighted:bg-hover data-popup-open:bg-hover')}
      >
        <span className="min-w-0 flex-1">{label}</span>
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={menuStyle}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}

function keyOf(entry: MenuEntry, index: number): string {
  if (entry === 'separator') return `line ${index}`
  if ('submenu' in entry) return entry.submenu
  return 'items' in entry ? entry.heading : entry.label
}
