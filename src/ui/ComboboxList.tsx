import { Combobox as Base } from '@base-ui/react/combobox'
import { ComboboxRow } from './ComboboxRow'
import { classes } from './classes'
import type { ComboboxGroup, ComboboxItem } from './comboboxItems'
import { popupStyle } from './popupStyle'

const sheet =
  'flex max-h-[min(22rem,var(--available-height))] w-(--anchor-width) min-w-60 max-w-[calc(100vw-1rem)] flex-col overflow-hidden'

/** The open combobox: what matches, in groups. */
export function ComboboxList({ label, emptyText }: { label: string; emptyText: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
        <Base.Popup className={classes(popupStyle, sheet)}>
          <Base.Empty className="px-3 py-4 text-center text-muted text-sm empty:hidden">
            {emptyText}
          </Base.Empty>
          <Base.List
            aria-label={label}
            className="min-h-0 scroll-py-1 overflow-y-auto overscroll-contain p-1 empty:p-0"
          >
            {(entry: ComboboxItem | ComboboxGroup) =>
              'items' in entry ? (
                <Group key={`group ${entry.label} ${entry.items[0]?.value}`} {...entry} />
              ) : (
                <ComboboxRow key={entry.value} item={entry} />
              )
            }
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

function Group({ label, items }: ComboboxGroup) {
  return (
    <Base.Group items={items} className="border-line not-first:mt-1 not-first:border-t not-first:pt-1">
      {label && (
        <Base.GroupLabel className="wrap-anywhere px-2 pt-1.5 pb-1 font-medium text-faint text-xs">
          {label}
        </Base.GroupLabel>
      )}
      <Base.Collection>
        {(item: ComboboxItem) => <ComboboxRow key={item.value} item={item} />}
      </Base.Collection>
    </Base.Group>
  )
}
