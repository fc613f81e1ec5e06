import type { Assigned } from './assigned'
import { exitsOf, type Shapes, type TemplateUse, type VariableUse } from './card-shape'
import { titleOf } from './compose'
import type { Flow } from './document'
import { bareReads } from './fallback'
import { misfitFixes, scopeFixes, undeclaredFixes, unsetFixes, type ValueRead } from './fix-variables'
import { own } from './json'
import { isBuiltIn, rootOf } from './paths'
import { error, type Problem, warning } from './problem'
import { parseTemplate } from './template'
import { takers, type Uses } from './uses'

/** What is wrong with the variables a card reads and writes: not there, of the wrong type, or perhaps still empty. */
export function lintVariables(
  flow: Flow,
  shapes: Shapes,
  key: string,
  uses: Uses,
  assigned: Assigned,
): readonly Problem[] {
  return [
    ...uses.variables.flatMap(use => [
      ...lintUse(flow, use),
      ...lintType(flow, uses, use),
      ...lintScope(flow, use),
    ]),
    ...uses.templates.flatMap(use => lintTemplate(flow, use)),
    ...lintUnset(flow, shapes, key, uses, assigned),
  ]
}

function lintUse(flow: Flow, use: VariableUse): readonly Problem[] {
  const { path, name, access } = use
  const declared =
    access === 'read' ? isBuiltIn(name) || own(flow.variables, rootOf(name)) : own(flow.variables, name)
  if (name === '' || declared) return []
  return [
    error(
      'variable_undeclared',
      `The variable “${name}” does not exist in this flow.`,
      'Create it, or choose another variable.',
      { path, fixes: undeclaredFixes(flow, use) },
    ),
  ]
}

function lintType(flow: Flow, uses: Uses, use: VariableUse): readonly Problem[] {
  const { path, name, access, holds } = use
  const variable = own(flow.variables, name)
  if (access !== 'write' || !holds || !variable || takers(holds).includes(variable.type)) return []
  return [
    warning(
      'variable_misfit',
      `The variable “${name}” holds ${HELD[variable.type]}, so it can't take the ${STORED[holds]} stored here.`,
      `Store it in a variable for ${takers(holds)
        .map(type => HELD[type])
        .join(' or ')}.`,
      { path, fixes: misfitFixes(flow, uses, { path, holds }) },
    ),
  ]
}

function lintScope(flow: Flow, { path, name, scope }: VariableUse): readonly Problem[] {
  const variable = own(flow.variables, name)
  if (!scope || !variable || variable.scope === scope) return []
  return [
    warning(
      'variable_scope',
      `The variable “${name}” belongs to the ${variable.scope}, so the ${scope} does not keep it.`,
      `Choose a variable of the ${scope}.`,
      { path, fixes: scopeFixes(flow, { path, name, scope }) },
    ),
  ]
}

/** What a variable of a type holds, and what is to be stored in one, in a sentence. */
const HELD = { text: 'text', number: 'a number', boolean: 'yes or no', date: 'a date', object: 'a record' }
const STORED = { text: 'text', number: 'number', boolean: 'yes or no', date: 'date', object: 'record' }

function lintTemplate(flow: Flow, { path, text }: TemplateUse): readonly Problem[] {
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
        { path, fixes: undeclaredFixes(flow, { path, name: read, access: 'read' }, text) },
      ),
    )
}

function lintUnset(
  flow: Flow,
  shapes: Shapes,
  key: string,
  uses: Uses,
  assigned: Assigned,
): readonly Problem[] {
  const lacked = assigned.lackedAt(key)
  if (lacked.size === 0) return []
  return readsOf(uses).flatMap(read => {
    const { path, name, text } = read
    if (!lacked.has(name)) return []
    const where = { path, fixes: unsetFixes(read) }
    if (!assigned.isSet(name)) {
      return [
        warning(
          'variable_unset',
          `The variable “${name}” is empty here: no card sets it.`,
          'Set it in a card before this one, or give it an initial value.',
          where,
        ),
      ]
    }
    const way = wayInWords(flow, shapes, assigned, key, name)
    return [
      warning(
        'variable_unset',
        `The variable “${name}” may be empty here: it is not set on the way ${way}.`,
        text !== null
          ? `Set it on that way too, or write a fallback: {{${name} | default: "…"}}.`
          : 'Set it on that way too, or give it an initial value.',
        where,
      ),
    ]
  })
}

/** The variables whose value matters here, each place once. */
export function readsOf({ variables, templates }: Uses): readonly ValueRead[] {
  const named = variables.flatMap(({ path, name, access, optional }) =>
    access === 'read' && !optional ? [{ path, name: rootOf(name), text: null }] : [],
  )
  const written = templates.flatMap(({ path, text, sees = [] }) =>
    bareReads(text)
      .filter(name => !sees.includes(name))
      .map(name => ({ path, name, text })),
  )
  return [...named, ...written]
}

/** "Start → Topic (Otherwise) → Handover", cut short where it is long: lint looks at thousands of cards. */
function wayInWords(flow: Flow, shapes: Shapes, assigned: Assigned, key: string, variable: string): string {
  const way = assigned.wayWithout(key, variable, LONGEST_WAY)
  const steps = way.map(({ card, exit }) => {
    const exits = exitsOf(shapes, flow.cards[card] ?? NOTHING)
    const label = exits.find(({ name }) => name === exit)?.label ?? exit
    return `${titleAt(flow, shapes, card)}${exits.length > 1 ? ` (${label})` : ''}`
  })
  const { start } = flow
  const cut = start !== null && start !== way[0]?.card && start !== key
  return [...(cut ? [titleAt(flow, shapes, start), '…'] : []), ...steps, titleAt(flow, shapes, key)].join(
    ' → ',
  )
}

const LONGEST_WAY = 4

function titleAt(flow: Flow, shapes: Shapes, key: string): string {
  const card = own(flow.cards, key)
  return card ? shorter(titleOf(shapes, card)) : key
}

const shorter = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text)

const NOTHING = { type: '', settings: {} }
