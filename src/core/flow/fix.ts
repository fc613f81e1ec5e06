import { exitsOf, readSettings, type Shapes } from './card-shape'
import { addCard, configure, connect, declare } from './compose'
import type { Card, Flow } from './document'
import { type Change, edit } from './edit'
import { withFallback } from './fallback'
import { own } from './json'
import { freePlace, ROOM } from './layout/place'
import type { Fix, Remedy } from './problem'
import { renamed, valueAt, withValueAt } from './settings-path'

/**
 * The one edit that a fix is, made from the flow as it is now: what was typed since the problem was found stays. A fix
 * whose card is gone, or whose place no longer holds what was wrong, changes nothing there.
 */
export function changeOf(flow: Flow, shapes: Shapes, card: string, { steps }: Fix): Change {
  const changes: Change[] = []
  let now = flow
  for (const step of steps) {
    for (const change of changesFor(now, shapes, card, step)) {
      changes.push(change)
      now = edit(now, change)
    }
  }
  return { set: 'all', changes }
}

function changesFor(flow: Flow, shapes: Shapes, key: string, step: Remedy): readonly Change[] {
  if (step.do === 'declare')
    return own(flow.variables, step.variable) ? [] : [declare(step.variable, step.as)]
  const card = own(flow.cards, key)
  if (!card) return []
  switch (step.do) {
    case 'put':
      return [configure(flow, shapes, key, withValueAt(card.settings, step.path, step.value))]
    case 'rename':
      return rewrite(flow, shapes, key, card, step.path, text => renamed(text, step.from, step.to))
    case 'fall_back':
      return rewrite(flow, shapes, key, card, step.path, text => withFallback(text, step.variable, step.text))
    case 'refer': {
      const reading = readSettings(shapes, card)
      const use = reading?.shape.references(reading.settings).find(({ path }) => path === step.path)
      return use ? [configure(flow, shapes, key, use.replace(step.ref))] : []
    }
    case 'go':
      return []
    case 'disconnect': {
      const known = exitsOf(shapes, card).some(({ name }) => name === step.exit)
      return [{ set: 'exit', card: key, exit: step.exit, to: known ? null : undefined }]
    }
    case 'lead':
      return lead(flow, shapes, key, card, step)
  }
}

function rewrite(
  flow: Flow,
  shapes: Shapes,
  key: string,
  { settings }: Card,
  path: string,
  other: (text: string) => string,
): readonly Change[] {
  const text = valueAt(settings, path)
  if (typeof text !== 'string' || other(text) === text) return []
  return [configure(flow, shapes, key, withValueAt(settings, path, other(text)))]
}

function lead(
  flow: Flow,
  shapes: Shapes,
  key: string,
  card: Card,
  { exit, through }: Extract<Remedy, { do: 'lead' }>,
): readonly Change[] {
  const beside = own(flow.layout, key) ?? { x: 0, y: 0 }
  const row = Math.max(
    0,
    exitsOf(shapes, card).findIndex(({ name }) => name === exit),
  )
  const changes: Change[] = []
  let now = flow
  let from = { card: key, exit }
  let at = { x: beside.x + ROOM.x, y: beside.y + row * 120 }
  for (const { type, settings } of through) {
    const shape = shapes.get(type)
    if (!shape) break
    at = freePlace(now, at)
    const { key: added, change } = addCard(now, shape, at)
    const all: Change = {
      set: 'all',
      changes: [
        change,
        configure(edit(now, change), shapes, added, settings),
        connect(from.card, from.exit, added),
      ],
    }
    changes.push(all)
    now = edit(now, all)
    from = { card: added, exit: 'next' }
    at = { x: at.x + ROOM.x, y: at.y }
  }
  return changes
}
