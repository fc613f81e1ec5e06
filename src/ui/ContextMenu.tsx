import { Menu as Base } from '@base-ui/react/menu'
import { useMemo } from 'react'
import { classes } from './classes'
import { MenuEntries, type MenuEntry, menuStyle } from './MenuEntries'

export type ContextMenuProps = {
  /** Names it to those who listen. */
  label: string
  /** Where in the window it opens, in pixels: its corner. */
  at: { readonly x: number; readonly y: number }
  entries: readonly MenuEntry[]
  onClose: () => void
  /** What gets the focus afterwards. */
  finalFocus: () => HTMLElement | null
}

/** What can be done with what was pressed upon; open as long as it is drawn. */
export function ContextMenu({ label, at, entries, onClose, finalFocus }: ContextMenuProps) {
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at.x, at.y])
  return (
    <Base.Root open modal={false} onOpenChange={open => open || onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          collisionPadding={8}
          // It stays where it was asked for, as far as there is room.
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
          className="z-50 outline-none"
        >
          <Base.Popup
            aria-label={label}
            finalFocus={finalFocus}
            className={classes(menuStyle, 'max-h-[calc(100dvh-1rem)]')}
            // Pressed again on the menu itself, the browser's own would cover it.
            onContextMenu={event => event.preventDefault()}
          >
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
