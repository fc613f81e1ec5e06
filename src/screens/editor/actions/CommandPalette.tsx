import { useMemo, useState } from 'react'
import { Finder } from '@/ui/Finder'
import { useActions, useDesk } from './context'
import { rememberFocus } from './focus'
import { listed } from './paletteEntries'
import { recent, remember } from './recent'
import { useChoosing, useClosing } from './useChoosing'
import { useTyped } from './useTyped'

/** Everything that can be done and every card there is, found by typing. */
export function CommandPalette() {
  const { stage } = useActions()
  const actions = useDesk(desk => desk.actions)
  const choose = useChoosing()
  const close = useClosing()
  const [query, setQuery] = useState('')
  useTyped(typed => setQuery(query => query + typed))
  const [used] = useState(recent)
  const [home] = useState(rememberFocus)
  const groups = useMemo(() => listed(actions, stage, query, used), [actions, stage, query, used])
  return (
    <Finder
      title="Command palette"
      placeholder="What do you want to do? Or the title of a card"
      {...{ groups, query }}
      onQuery={setQuery}
      onPick={({ id, choice }) => {
        if (typeof choice !== 'function') remember(id)
        choose(choice)
      }}
      onClose={close}
      finalFocus={home}
    />
  )
}
