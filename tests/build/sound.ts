import fc from 'fast-check'
import { expect } from 'vitest'
import { catalog } from '@/cards/catalog'
import { exitsOf } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { type Change, edit, invert } from '@/core/flow/edit'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { openValue } from '@/core/flow/stored'
import { frozen } from '@/core/rehearsal/frozen'
import { anyDocument, runnable } from './arbitrary'
import { flowOf } from './flow'

/** Any flow that a file may hold, opened; every other one with cards that lead to each other. */
export const anyFlow: fc.Arbitrary<Flow> = fc.oneof(
  anyDocument.map(document => {
    const { flow } = openValue(document, catalog)
    if (!flow) throw new Error('A generated document does not open.')
    return frozen(flow)
  }),
  runnable.map(parts => frozen(flowOf(parts))),
)

/** A key of one of the flow's cards, or of none. */
export const keyOf = (flow: Flow) => fc.constantFrom('gone', ...Object.keys(flow.cards))

/** The connections of a flow: exits that lead to a card. */
export const connectionsOf = (flow: Flow) =>
  Object.entries(flow.cards).flatMap(([key, card]) =>
    exitsOf(catalog, card).flatMap(({ name }) =>
      Object.hasOwn(flow.cards, card.exits[name] ?? '') ? [{ card: key, exit: name }] : [],
    ),
  )

/**
 * The flow after a change, once it is known to be one that people can rely on: it comes back with undo, its result
 * opens as it was saved, and it leaves alone each card that it does not name.
 */
export function sound(flow: Flow, change: Change): Flow {
  const after = frozen(edit(flow, frozen(change)))
  expect(frozen(edit(after, invert(flow, change)))).toEqual(flow)
  const saved = save(after, catalog)
  const { flow: again, problems } = open(saved, catalog)
  if (!again) throw new Error(problems.map(({ message }) => message).join(' '))
  expect(save(again, catalog)).toBe(saved)
  const named = new Set(cardsIn(change))
  for (const [key, card] of Object.entries(flow.cards))
    if (!named.has(key)) expect(after.cards[key]).toBe(card)
  return after
}

function cardsIn(change: Change): readonly string[] {
  if (change.set === 'all') return change.changes.flatMap(cardsIn)
  return 'card' in change && change.card !== null ? [change.card] : []
}
