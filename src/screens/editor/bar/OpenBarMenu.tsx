import { type ReactElement, useState } from 'react'
import { Menu } from '@/ui/Menu'
import { GROUPS, inGroups } from '../actions/action'
import { useActions, useDesk } from '../actions/context'
import { menuItem } from '../actions/entries'
import { useChoosing } from '../actions/useChoosing'

/** The menu of the bar, open from the beginning: each group of actions is a menu of its own. */
export function OpenBarMenu({ trigger }: { trigger: ReactElement }) {
  const { stage } = useActions()
  const actions = useDesk(desk => desk.actions)
  const choose = useChoosing()
  // Drawn anew when it opens: what applies may have changed meanwhile.
  const [, setOpen] = useState(true)
  const entries = inGroups(actions).map(([group, members]) => ({
    submenu: GROUPS[group],
    items: members.map(action => menuItem(action, stage, choose)),
  }))
  return <Menu trigger={trigger} entries={entries} defaultOpen onOpenChange={setOpen} />
}
