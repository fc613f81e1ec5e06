import { useState } from 'react'
import { ContextMenu } from '@/ui/ContextMenu'
import type { MenuEntry } from '@/ui/MenuEntries'
import type { MenuItem } from '@/ui/MenuRow'
import { GROUPS, inGroups, type Spot } from './action'
import { useActions, useDesk } from './context'
import { menuItem } from './entries'
import { rememberFocus } from './focus'
import type { Point, Stage } from './stage'
import { useChoosing, useClosing } from './useChoosing'

/** What can be done with what is selected; with the canvas, where nothing is. */
export function CanvasMenu({ at }: { at: Point }) {
  const { stage } = useActions()
  const actions = useDesk(desk => desk.actions)
  const choose = useChoosing()
  const close = useClosing()
  const [home] = useState(rememberFocus)
  const [spot] = useState(() => spotOf(stage))
  const offered = actions.filter(({ on }) => on?.includes(spot))
  const groups = [
    ...inGroups(offered.filter(({ danger }) => !danger)),
    // What takes away stands last, apart from the rest.
    ...inGroups(offered.filter(({ danger }) => danger)),
  ]
  const entries = groups.flatMap(([group, members], index): MenuEntry[] => [
    ...(index > 0 ? (['separator'] as const) : []),
    ...rows(
      GROUPS[group],
      members.map(action => menuItem(action, stage, choose)),
    ),
  ])
  return <ContextMenu label={NAMES[spot]} at={at} entries={entries} onClose={close} finalFocus={home} />
}

/** Many of a kind stand in a menu of their own. */
const rows = (submenu: string, items: readonly MenuItem[]): readonly MenuEntry[] =>
  items.length > MANY ? [{ submenu, items }] : items

const MANY = 5

const NAMES: Readonly<Record<Spot, string>> = {
  card: 'Card',
  cards: 'Selected cards',
  connection: 'Connection',
  mark: 'Frame or note',
  canvas: 'Canvas',
}

function spotOf({ cards, edges, exit, marks }: Stage): Spot {
  if (cards.length > 1) return 'cards'
  if (cards.length === 1) return 'card'
  if (marks.frames.length + marks.notes.length > 0) return 'mark'
  return edges.length > 0 || exit ? 'connection' : 'canvas'
}
