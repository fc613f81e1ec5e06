import { CircleHelp } from 'lucide-react'
import { titleOf } from '@/core/flow/compose'
import { chordText } from '@/ui/chord'
import type { FinderGroup, FinderItem } from '@/ui/Finder'
import { type Action, type ActionGroup, GROUPS, hindrance, inGroups, labelOf } from './action'
import { type Found, search } from './searching'
import type { Stage } from './stage'

/** A row of the command palette. */
export interface Entry extends FinderItem, Found {
  readonly label: string
  readonly choice: Action | (() => void)
}

interface Doable extends Entry {
  readonly group: ActionGroup
}

/** More cards than these are not listed: another letter finds the one that is meant. */
const MOST_CARDS = 50

/**
 * What the palette lists. Without a query: what was used last, then every action that applies. With one: whatever holds its
 * words, also what does not apply now, with the reason; and the cards of that title.
 */
export function listed(
  actions: readonly Action[],
  on: Stage,
  query: string,
  used: readonly string[],
): readonly FinderGroup<Entry>[] {
  const entries = actions.map(action => entryOf(action, on))
  if (query.trim() === '') {
    const able = entries.filter(({ disabled }) => !disabled)
    const last = used.flatMap(id => able.filter(entry => entry.id === id))
    const rest = inGroups(able.filter(one => !last.includes(one)))
    return [
      ...(last.length > 0 ? [{ label: 'Recently used', items: last }] : []),
      ...rest.map(([name, items]) => ({ label: GROUPS[name], items })),
    ]
  }
  const found = search(entries, query)
  return [
    { label: 'Actions', items: found.filter(({ disabled }) => !disabled) },
    { label: 'Cards of this flow', items: search(cardEntries(on), query).slice(0, MOST_CARDS) },
    { label: 'Not possible now', items: found.filter(({ disabled }) => disabled) },
  ].filter(({ items }) => items.length > 0)
}

function entryOf(action: Action, on: Stage): Doable {
  const { icon: Icon, keys, words = '', group, id } = action
  const [first] = keys ?? []
  const reason = hindrance(action, on)
  return {
    id,
    group,
    label: labelOf(action, on),
    words: `${words} ${GROUPS[group]}`,
    icon: <Icon aria-hidden />,
    shortcut: first && chordText(first),
    disabled: reason !== null,
    hint: reason ?? undefined,
    choice: action,
  }
}

/** Every card, to go to. */
const cardEntries = (on: Stage): readonly Entry[] =>
  Object.entries(on.flow.cards).map(([key, card]) => {
    const Icon = on.faceOf(card.type)?.icon ?? CircleHelp
    return {
      id: `card ${key}`,
      label: `Go to ${titleOf(on.catalog, card)}`,
      words: `${on.catalog.get(card.type)?.label ?? card.type} ${key} card`,
      icon: <Icon aria-hidden />,
      choice: () => {
        on.host.showSettings(key)
        on.view.focus(key)
      },
    }
  })
