import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { classes } from '@/ui/classes'
import { backdropStyle, dialogStyle } from '@/ui/dialogStyle'
import { Kbd } from '@/ui/Kbd'
import type { Action } from './action'
import { useActions } from './context'
import { rememberFocus } from './focus'
import { type Entry, type EntryGroup, listed } from './paletteEntries'
import { recent, remember } from './recent'
import { useChoosing, useClosing } from './useChoosing'

/** Everything that can be done and every card there is, found by typing. */
export function CommandPalette({ group }: { group?: Action['group'] | undefined }) {
  const { actions, stage } = useActions()
  const choose = useChoosing()
  const close = useClosing()
  const [query, setQuery] = useState('')
  const [used] = useState(recent)
  const [home] = useState(rememberFocus)
  const groups = useMemo(
    () => listed(actions, stage, query, used, group),
    [actions, stage, query, used, group],
  )
  const title = group === 'add' ? 'Add a card' : 'Command palette'
  const pick = ({ id, choice, hindrance }: Entry): void => {
    if (hindrance !== undefined) return
    if (typeof choice !== 'function') remember(id)
    choose(choice)
  }
  return (
    <Dialog.Root open onOpenChange={open => open || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropStyle} />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-3 pt-[min(12vh,6rem)] pb-4">
          <Dialog.Popup aria-label={title} finalFocus={home} className={classes(dialogStyle, 'max-w-xl')}>
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={groups}
              value={query}
              onValueChange={setQuery}
              itemToStringValue={({ label }) => label}
              autoHighlight="always"
              keepHighlight
            >
              <Box
                placeholder={
                  group === 'add' ? 'Which card?' : 'What do you want to do? Or the title of a card'
                }
              />
              <List label={title} onPick={pick} />
            </Autocomplete.Root>
            <Dialog.Close className="sr-only">Close</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const Box = ({ placeholder }: { placeholder: string }) => (
  <div className="flex shrink-0 items-center gap-2.5 border-line border-b px-4">
    <Search aria-hidden className="size-4 shrink-0 text-muted" />
    <Autocomplete.Input
      aria-label="Search"
      placeholder={placeholder}
      data-undo="native"
      className="h-12 w-full min-w-0 bg-transparent text-base text-ink outline-none"
    />
    <Kbd>Esc</Kbd>
  </div>
)

function List({ label, onPick }: { label: string; onPick: (entry: Entry) => void }) {
  return (
    <>
      <Autocomplete.Empty className="px-4 py-8 text-center text-muted text-sm empty:hidden">
        Nothing is called that.
      </Autocomplete.Empty>
      <Autocomplete.List
        aria-label={label}
        className="max-h-104 min-h-0 scroll-py-2 overflow-y-auto overscroll-contain p-1.5 empty:p-0"
      >
        {({ label: heading, items }: EntryGroup) => (
          <Autocomplete.Group key={heading} items={items} className="not-first:mt-1">
            <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs">
              {heading}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => <Row key={entry.id} entry={entry} onPick={onPick} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </>
  )
}

function Row({ entry, onPick }: { entry: Entry; onPick: (entry: Entry) => void }) {
  const { label, icon: Icon, shortcut, hindrance } = entry
  return (
    <Autocomplete.Item
      value={entry}
      aria-disabled={hindrance !== undefined}
      onClick={() => onPick(entry)}
      className={classes(
        'flex min-h-9 cursor-pointer select-none items-center gap-3 rounded-md px-2.5 py-1 text-sm outline-none coarse:min-h-11',
        'data-highlighted:bg-hover aria-disabled:cursor-default aria-disabled:text-muted',
        'forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="wrap-anywhere min-w-0 flex-1">
        {label}
        {hindrance === undefined ? null : <span className="block text-xs">{hindrance}</span>}
      </span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </Autocomplete.Item>
  )
}
