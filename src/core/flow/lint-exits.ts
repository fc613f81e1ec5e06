import { type Exit, exitsOf, type Shapes } from './card-shape'
import type { Card, Flow } from './document'
import { own } from './json'
import { error, type Fix, type Problem, warning } from './problem'

/** Exits that lead nowhere, to no card, or that the card does not have. */
export function lintExits(flow: Flow, shapes: Shapes, card: Card): readonly Problem[] {
  const exits = exitsOf(shapes, card)
  const known = new Map(exits.map(exit => [exit.name, exit]))
  const open = exits
    .filter(exit => (own(card.exits, exit.name) ?? null) === null)
    .map(exit =>
      warning('exit_open', `The exit “${exit.label}” leads nowhere.`, OPEN[exit.open], {
        path: `exits.${exit.name}`,
        fixes: endings(shapes, exit),
      }),
    )
  const wrong = Object.entries(card.exits).flatMap(([name, to]) => {
    const path = `exits.${name}`
    const fixes: readonly Fix[] = [
      { label: 'Remove the connection', steps: [{ do: 'disconnect', exit: name }] },
    ]
    if (!known.has(name)) {
      return to === null
        ? []
        : [
            warning('exit_unknown', `This card has no exit “${name}”.`, 'Connect another exit.', {
              path,
              fixes,
            }),
          ]
    }
    if (to === null || own(flow.cards, to)) return []
    return [
      error(
        'exit_dangling',
        `The exit “${known.get(name)?.label}” leads to “${to}”, which does not exist.`,
        'Connect it to a card.',
        { path, fixes },
      ),
    ]
  })
  return [...open, ...wrong]
}

const OPEN = {
  idle: 'Connect it. As it is, the bot rests there until the visitor writes again.',
  unassigned: 'Connect it. As it is, the conversation waits in Unassigned.',
}

/** What most people mean by an open exit: the end, and where somebody hoped for a person, a word before it. */
function endings(shapes: Shapes, { name, open }: Exit): readonly Fix[] {
  const end = { type: 'end', settings: { text: '' } }
  if (!shapes.has('end')) return []
  if (open === 'idle') return [{ label: 'End here', steps: [{ do: 'lead', exit: name, through: [end] }] }]
  if (!shapes.has('message')) return []
  const sorry = { type: 'message', settings: { text: 'Sorry, nobody can take over right now.' } }
  return [{ label: 'Say sorry and end', steps: [{ do: 'lead', exit: name, through: [sorry, end] }] }]
}
