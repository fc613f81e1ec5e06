import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { backdropStyle, dialogStyle } from './dialogStyle'
import { Kbd } from './Kbd'

/** Something to choose. */
export type FinderItem = {
  id: string
  label: string
  icon?: ReactNode | undefined
  /** Below the label; of what can't be chosen, the reason. */
  hint?: string | undefined
  /** Keys that do the same; shown, not bound. */
  shortcut?: string | undefined
  disabled?: boolean | undefined
}

export type FinderGroup<T extends FinderItem> = { readonly label: string; readonly items: readonly T[] }

export type FinderProps<T extends FinderItem> = {
  title: string
  placeholder: string
  /** What there is to choose among, for the words typed so far. */
  groups: readonly FinderGroup<T>[]
  query: string
  onQuery: (query: string) => void
  onPick: (item: T) => void
  onClose: () => void
  /** What gets the focus afterwards. */
  finalFocus: () => HTMLElement | null
  /** Where in the window it opens, in pixels; near the top without. */
  at?: { readonly x: number; readonly y: number } | undefined
}

/** One of many, found by typing, in a dialog of its own; open as long as it is drawn. */
export function Finder<T extends FinderItem>(props: FinderProps<T>) {
  const { title, placeholder, groups, query, onQuery, onPick, onClose, finalFocus, at } = props
  return (
    <Dialog.Root open onOpenChange={open => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={at ? 'fixed inset-0 z-40' : backdropStyle} />
        <Dialog.Viewport
          style={at && beside(at)}
          className={classes(
            'fixed inset-0 z-40 flex items-start',
            !at && 'justify-center px-3 pt-[min(12vh,6rem)] pb-4',
          )}
        >
          <Dialog.Popup
            aria-label={title}
            finalFocus={finalFocus}
            className={classes(dialogStyle, at ? 'max-w-80' : 'max-w-xl')}
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={groups}
              value={query}
              onValueChange={onQuery}
              autoHighlight="always"
              keepHighlight
            >
              <Box placeholder={placeholder} />
              <Autocomplete.Empty className="px-4 py-8 text-center text-muted text-sm empty:hidden">
                Nothing is called that.
              </Autocomplete.Empty>
              <Autocomplete.List
                aria-label={title}
                className="max-h-104 min-h-0 scroll-py-2 overflow-y-auto overscroll-contain p-1.5 empty:p-0"
              >
                {({ label, items }: FinderGroup<T>) => (
                  <Autocomplete.Group key={label} items={items} className="not-first:mt-1">
                    <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs">
                      {label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: T) => <Row key={item.id} item={item} onPick={() => onPick(item)} />}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
            <Dialog.Close className="sr-only">Close</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The largest it gets beside a point, in pixels, and the room it keeps from the window's edges. */
const SMALL = { width: 320, height: 352 }
const EDGE = 8

/** Its corner comes to lie at the point, as far as there is room. */
function beside({ x, y }: { readonly x: number; readonly y: number }) {
  const top = Math.max(EDGE, Math.min(y, innerHeight - SMALL.height - EDGE))
  return {
    paddingInlineStart: Math.max(EDGE, Math.min(x, innerWidth - SMALL.width - EDGE)),
    paddingInlineEnd: EDGE,
    paddingBlockStart: top,
    paddingBlockEnd: Math.max(EDGE, innerHeight - top - SMALL.height),
  }
}

const Box = ({ placeholder }: { placeholder: string }) => (
  <div className="flex shrink-0 items-center gap-2.5 border-line border-b px-4">
    <Search aria-hidden className="size-4 shrink-0 text-muted" />
    <Autocomplete.Input
      aria-label="Search"
      placeholder={placeholder}
      className="h-12 w-full min-w-0 bg-transparent text-base text-ink outline-none"
    />
    <Kbd>Esc</Kbd>
  </div>
)

function Row({ item, onPick }: { item: FinderItem; onPick: () => void }) {
  const { label, icon, hint, shortcut, disabled = false } = item
  return (
    <Autocomplete.Item
      value={item}
      data-choice={item.id}
      aria-disabled={disabled}
      onClick={() => disabled || onPick()}
      className={classes(
        'flex min-h-9 cursor-pointer select-none items-center gap-3 rounded-md px-2.5 py-1 text-sm outline-none coarse:min-h-11',
        'data-highlighted:bg-hover aria-disabled:cursor-default aria-disabled:text-muted',
        'forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2',
      )}
    >
      <span className="flex shrink-0 text-muted [&>svg]:size-4">{icon}</span>
      <span className="wrap-anywhere min-w-0 flex-1">
        {label}
        {hint ? <span className="block text-muted text-xs">{hint}</span> : null}
      </span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </Autocomplete.Item>
  )
}
