import type { LucideIcon } from 'lucide-react'
import { CircleHelp } from 'lucide-react'
import { titleOf } from '@/core/flow/compose'
import { chordText } from '@/ui/chord'
import { type Action, type ActionGroup, GROUPS, inGroups, labelOf } from './action'
import { type Found, search } from './searching'
import type { Stage } from './stage'

/** A row of the command palette. */
export interface Entry extends Found {
  readonly id: string
  readonly icon: LucideIcon
  readonly shortcut?: string | undefined
  /** Why it can't be chosen now. */
  readonly hindrance?: string | undefined
  readonly choice: Action | (() => void)
}

interface Doable extends Entry {
  readonly group: ActionGroup
}

export interface EntryGroup {
  readonly label: string
  readonly items: readonly Entry[]
}

/** More cards than these are not listed: another letter finds the one that is meant. */
const MOST_CARDS = 50

/**
 * What the palette lists. Without a query: what was used last, then every action that applies. With one: whatever holds its
 * words, also what does not apply now, with the reason; and the cards of that title. `only`: a single group of actions.
 */
export function listed(
  actions: readonly Action[],
  on: Stage,
  query: string,
  used: readonly string[],
  only?: ActionGroup,
): readonly EntryGroup[] {
  const offered = actions.filter(({ group }) => only === undefined || group === only)
  const entries = offered.map(action => entryOf(action, on))
  if (query.trim() === '') {
    const possible = entries.filter(({ hindrance }) => hindrance === undefined)
    const last = only ? [] : used.flatMap(id => possible.filter(entry => entry.id === id))
    const rest = inGroups(possible.filter(one => !last.includes(one)))
    return [
      ...(last.length > 0 ? [{ label: 'Recently used', items: last }] : []),
      ...rest.map(([name, items]) => ({ label: GROUPS[name], items })),
    ]
  }
  const found = search(entries, query)
  const able = found.filter(({ hindrance }) => hindrance === undefined)
  const unable = found.filter(({ hindrance }) => hindrance !== undefined)
  const cards = only ? [] : search(cardsOf(on), query).slice(0, MOST_CARDS)
  return [
    { label: 'Actions', items: able },
    { label: 'Cards of this flow', items: cards },
    { label: 'Not possible now', items: unable },
  ].filter(({ items }) => items.length > 0)
}

function entryOf(action: Action, on: Stage): Doable {
  const [first] = action.keys ?? []
  return {
    id: action.id,
    group: action.group,
    label: labelOf(action, on),
    words: `${action.words ?? ''} ${GROUPS[action.group]}`,
    icon: action.icon,
    shortcut: first && chordText(first),
    hindrance: action.applies(on) ? undefined : (action.needs ?? 'Not possible now.'),
    choice: action,
  }
}

/** Every card, to go to. */
const cardsOf = (on: Stage): readonly Entry[] =>
  Object.entries(on.flow.cards).map(([key, card]) => ({
    id: `card ${key}`,
    label: `Go to ${titleOf(on.catalog, card)}`,
    words: `${on.catalog.get(card.type)?.label ?? card.type} ${key} card`,
    icon: on.faceOf(card.type)?.icon ?? CircleHelp,
    choice: () => {
      on.host.showSettings(key)
      on.view.focus(key)
    },
  }))
