import { type Assigned, assigned } from './assigned'
import { readSettings, type Shapes } from './card-shape'
import { startOf, titleOf } from './compose'
import type { Card, Flow } from './document'
import { own } from './json'
import { lintExits } from './lint-exits'
import { lintVariables } from './lint-variables'
import { misfitOf } from './misfit'
import { isReserved } from './paths'
import { error, type Problem, warning } from './problem'
import { reachable } from './reach'
import { usesOf } from './uses'

/** Everything the document alone can tell about what is wrong with it. What needs the workspace is in core/workspace. */
export function lint(flow: Flow, shapes: Shapes): readonly Problem[] {
  const around: Around = { flow, shapes, reached: reachable(flow), assigned: assigned(flow, shapes) }
  return [
    ...lintStart(flow),
    ...Object.keys(flow.variables).filter(isReserved).map(reserved),
    ...Object.entries(flow.cards).flatMap(([key, card]) => lintCard(around, key, card)),
  ]
}

interface Around {
  readonly flow: Flow
  readonly shapes: Shapes
  readonly reached: ReadonlySet<string>
  readonly assigned: Assigned
}

function lintStart(flow: Flow): readonly Problem[] {
  if (startOf(flow) !== null) return []
  const { start: card } = flow
  return [
    card !== null && own(flow.cards, card)
      ? error(
          'start_wrong',
          'The flow begins at a card that is not a Start card.',
          'Add a Start card: the flow then begins there.',
          { card },
        )
      : error('start_missing', 'The flow has no Start card.', 'Add one and connect it to the first card.'),
  ]
}

function lintCard({ flow, shapes, reached, assigned }: Around, key: string, card: Card): readonly Problem[] {
  const at = (problem: Problem): Problem => ({ ...problem, card: key })
  if (!shapes.has(card.type)) return [at(unknownType(card.type))]
  const reading = readSettings(shapes, card)
  if (!reading) return [at(misfit(shapes, card))]
  const { shape, settings } = reading
  const uses = usesOf(shapes, card)
  return [
    ...(reached.has(key) || flow.start === null ? [] : [unreached(titleOf(shapes, card))]),
    ...shape.lint(settings),
    ...(uses ? lintVariables(flow, shapes, key, uses, assigned) : []),
    ...lintExits(flow, shapes, card),
  ].map(at)
}

const reserved = (name: string): Problem =>
  warning(
    'variable_reserved',
    `The variable “${name}” hides what {{${name}.…}} stands for in every flow.`,
    'Give the variable another name.',
    { path: `variables.${name}` },
  )

const unknownType = (type: string): Problem =>
  error(
    'card_unknown',
    `This version of Baton does not know the card type “${type}”.`,
    'It is kept as it is. Update Baton, or delete the card. A rehearsal stops here.',
  )

function misfit(shapes: Shapes, card: Card): Problem {
  const issue = shapes.get(card.type)?.schema.safeParse(card.settings).error?.issues[0]
  const path = issue?.path.map(String).join('.') ?? ''
  return error(
    'settings_invalid',
    `The settings of this card can't be read: ${issue ? misfitOf(issue, card.settings) : 'unknown form'}.`,
    'They are kept as they are. Correct them in the file, or replace the card.',
    { path },
  )
}

const unreached = (title: string): Problem =>
  warning('card_unreached', `Nothing leads to “${title}”.`, 'Connect an exit to it, or delete the card.')
