import { exitsOf, readSettings, type Shapes, type VariableUse } from './card-shape'
import { startOf, titleOf } from './compose'
import type { Card, Flow } from './document'
import { own } from './json'
import { isBuiltIn, isReserved, rootOf } from './paths'
import { error, type Problem, warning } from './problem'
import { parseTemplate } from './template'

/** Everything the document alone can tell about what is wrong with it. What needs the workspace is in core/workspace. */
export function lint(flow: Flow, shapes: Shapes): readonly Problem[] {
  const reached = reachable(flow)
  return [
    ...lintStart(flow),
    ...Object.keys(flow.variables).filter(isReserved).map(reserved),
    ...Object.entries(flow.cards).flatMap(([key, card]) => lintCard(flow, shapes, key, card, reached)),
  ]
}

function lintStart(flow: Flow): readonly Problem[] {
  if (startOf(flow) !== null) return []
  const named = flow.start === null ? undefined : own(flow.cards, flow.start)
  return [
    named
      ? error(
          'start_wrong',
          'The flow begins at a card that is not a Start card.',
          'Add a Start card: the flow then begins there.',
          { card: flow.start ?? '' },
        )
      : error('start_missing', 'The flow has no Start card.', 'Add one and connect it to the first card.'),
  ]
}

function lintCard(
  flow: Flow,
  shapes: Shapes,
  key: string,
  card: Card,
  reached: ReadonlySet<string>,
): readonly Problem[] {
  const at = (problem: Problem): Problem => ({ ...problem, card: key })
  if (!shapes.has(card.type)) return [at(unknownType(card.type))]
  const reading = readSettings(shapes, card)
  if (!reading) return [at(misfit(shapes, card))]
  const { shape, settings } = reading
  const uses = shape.variables(settings)
  return [
    ...(reached.has(key) || flow.start === null ? [] : [unreached(titleOf(shapes, card))]),
    ...shape.lint(settings),
    ...uses.flatMap(use => lintVariable(flow, use)),
    ...shape.templates(settings).flatMap(({ path, text }) => lintTemplate(flow, path, text)),
    ...lintExits(flow, shapes, card),
  ].map(at)
}

const reserved = (name: string): Problem =>
  warning(
    'variable_reserved',
    `The variable "${name}" hides what {{${name}.…}} stands for in every flow.`,
    'Give the variable another name.',
    { path: `variables.${name}` },
  )

const unknownType = (type: string): Problem =>
  error(
    'card_unknown',
    `This version of Baton does not know the card type "${type}".`,
    'It is kept as it is. Update Baton, or delete the card. A rehearsal stops here.',
  )

function misfit(shapes: Shapes, card: Card): Problem {
  const issue = shapes.get(card.type)?.schema.safeParse(card.settings).error?.issues[0]
  const path = issue?.path.map(String).join('.') ?? ''
  return error(
    'settings_invalid',
    `The settings of this card can't be read${path ? ` at "${path}"` : ''}: ${issue?.message ?? 'unknown form'}.`,
    'They are kept as they are. Correct them in the file, or replace the card.',
    { path },
  )
}

const unreached = (title: string): Problem =>
  warning('card_unreached', `Nothing leads to "${title}".`, 'Connect an exit to it, or delete the card.')

function lintVariable(flow: Flow, { path, name, access }: VariableUse): readonly Problem[] {
  const declared =
    access === 'read' ? isBuiltIn(name) || own(flow.variables, rootOf(name)) : own(flow.variables, name)
  if (name === '' || declared) return []
  return [
    error(
      'variable_undeclared',
      `The variable "${name}" does not exist in this flow.`,
      'Create it, or choose another variable.',
      { path },
    ),
  ]
}

function lintTemplate(flow: Flow, path: string, text: string): readonly Problem[] {
  const { template, reason } = parseTemplate(text)
  if (!template) {
    return [
      error('template_invalid', `The text can't be read: ${reason}`, 'Write variables as {{name}}.', {
        path,
      }),
    ]
  }
  return template.reads
    .filter(read => !isBuiltIn(read) && !own(flow.variables, rootOf(read)))
    .map(read =>
      error(
        'variable_undeclared',
        `The text uses {{${read}}}, but there is no such variable.`,
        'Create the variable, or correct the name.',
        { path },
      ),
    )
}

function lintExits(flow: Flow, shapes: Shapes, card: Card): readonly Problem[] {
  const exits = exitsOf(shapes, card)
  const known = new Map(exits.map(exit => [exit.name, exit]))
  const open = exits
    .filter(exit => (own(card.exits, exit.name) ?? null) === null)
    .map(({ name, label, open }) =>
      warning('exit_open', `The exit "${label}" leads nowhere.`, OPEN[open], { path: `exits.${name}` }),
    )
  const wrong = Object.entries(card.exits).flatMap(([name, to]) => {
    const path = `exits.${name}`
    if (!known.has(name)) {
      return to === null
        ? []
        : [warning('exit_unknown', `This card has no exit "${name}".`, 'Connect another exit.', { path })]
    }
    if (to === null || own(flow.cards, to)) return []
    return [
      error(
        'exit_dangling',
        `The exit "${known.get(name)?.label}" leads to "${to}", which does not exist.`,
        'Connect it to a card.',
        {
          path,
        },
      ),
    ]
  })
  return [...open, ...wrong]
}

const OPEN = {
  idle: 'Connect it. As it is, the bot rests there until the visitor writes again.',
  unassigned: 'Connect it. As it is, the conversation waits in Unassigned.',
}

function reachable(flow: Flow): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = flow.start === null ? [] : [flow.start]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const card = own(flow.cards, key)
    if (!card || seen.has(key)) continue
    seen.add(key)
    for (const to of Object.values(card.exits)) if (to !== null) queue.push(to)
  }
  return seen
}
