import type { Shapes } from '../card-shape'
import { titleOf } from '../compose'
import { type Flow, FORBIDDEN, NAME, type Scope, type Variable } from '../document'
import type { Change } from '../edit'
import { own, same } from '../json'
import { isBuiltIn } from '../paths'
import { error, type Problem, warning } from '../problem'
import { LITERALS } from '../template-plain'
import { takers, usesOf } from '../uses'
import { coerce } from '../value'
import { namedOtherwiseIn } from './named-otherwise'
import { rowOf } from './table'

/** What came of asking for a change: the one edit, or `null` with the reason; and what to know about it. */
export interface Outcome {
  readonly change: Change | null
  readonly problems: readonly Problem[]
}

/** Calls a variable otherwise, wherever it is named. Refused where the name can't be had. */
export function renameVariable(flow: Flow, shapes: Shapes, from: string, to: string): Outcome {
  const variable = own(flow.variables, from)
  if (!variable) return refused(missing(from))
  if (from === to) return { change: { set: 'all', changes: [] }, problems: [] }
  const problem = nameProblem(flow, to)
  if (problem) return refused(problem)
  const changes: Change[] = [
    { set: 'variable', variable: to, to: variable },
    ...namedOtherwiseIn(flow, shapes, { [from]: to }),
    { set: 'variable', variable: from, to: null },
  ]
  return {
    change: { set: 'all', changes },
    problems: [...elsewhere(variable.scope, from, to), ...unread(flow, shapes, from)],
  }
}

/** Why a new variable can't have this name; `null` where it can. */
export function nameProblem(flow: Flow, name: string): Problem | null {
  if (!NAME.test(name) || FORBIDDEN.has(name))
    return error(
      'variable_name_invalid',
      `“${name}” can't be the name of a variable.`,
      'Use small letters, digits and underscores, a letter first, at most 64 in all.',
    )
  if (isBuiltIn(name) || LITERALS.has(name))
    return error('variable_name_reserved', `“${name}” means something else in texts.`, 'Choose another name.')
  if (own(flow.variables, name))
    return error('variable_name_taken', `There is already a variable “${name}”.`, 'Choose another name.')
  return null
}

/** Takes a variable out that no card names. Refused where one does. */
export function deleteVariable(flow: Flow, shapes: Shapes, name: string): Outcome {
  if (!own(flow.variables, name)) return refused(missing(name))
  const row = rowOf(flow, shapes, name)
  const cards = new Set([...row.sets, ...row.reads].map(({ card }) => card))
  if (cards.size > 0)
    return refused(
      error(
        'variable_used',
        `The variable “${name}” is used by ${cards.size === 1 ? 'a card' : `${cards.size} cards`}.`,
        'Take it out there first.',
      ),
    )
  return {
    change: { set: 'variable', variable: name, to: null },
    problems: unread(flow, shapes, name),
  }
}

/** Changes a variable's type, scope, initial value or sample, with a word on what no longer fits. */
export function changeVariable(
  flow: Flow,
  shapes: Shapes,
  name: string,
  to: Partial<Pick<Variable, 'type' | 'scope' | 'initial' | 'sample'>>,
): Outcome {
  const before = own(flow.variables, name)
  if (!before) return refused(missing(name))
  const { initial, sample, ...rest } = { ...before, ...to }
  const after: Variable = {
    ...rest,
    ...(initial === undefined ? {} : { initial }),
    ...(sample === undefined ? {} : { sample }),
  }
  if (same(before, after)) return { change: { set: 'all', changes: [] }, problems: [] }
  const typed = after.type === before.type ? [] : misfits(flow, shapes, name, after)
  const scoped = after.scope === before.scope ? [] : [rescoped(name, after.scope)]
  return {
    change: { set: 'variable', variable: name, to: after },
    problems: [...typed, ...unreadable(name, after), ...unfitSample(name, after), ...scoped],
  }
}

function misfits(flow: Flow, shapes: Shapes, name: string, { type }: Variable): readonly Problem[] {
  return Object.entries(flow.cards).flatMap(([card, its]) =>
    (usesOf(shapes, its)?.variables ?? []).flatMap(({ path, access, name: used, holds }) =>
      used !== name || access !== 'write' || !holds || takers(holds).includes(type)
        ? []
        : [
            warning(
              'variable_misfit',
              `“${titleOf(shapes, its)}” stores something in “${name}” that it can no longer hold.`,
              'Store it in another variable there.',
              { card, path },
            ),
          ],
    ),
  )
}

function unreadable(name: string, { type, initial }: Variable): readonly Problem[] {
  if (initial === undefined || coerce(initial, type) !== undefined) return []
  return [
    warning(
      'initial_misfit',
      `The initial value of “${name}” can't be read as its type, so the variable begins empty.`,
      'Change the initial value, or take it away.',
      { path: `variables.${name}.initial` },
    ),
  ]
}

function unfitSample(name: string, { type, sample }: Variable): readonly Problem[] {
  if (sample === undefined || coerce(sample, type) !== undefined) return []
  return [
    warning(
      'sample_misfit',
      `The sample value of “${name}” can't be read as its type, so it is not shown in texts.`,
      'Change the sample value, or take it away.',
      { path: `variables.${name}.sample` },
    ),
  ]
}

const rescoped = (name: string, scope: Scope): Problem =>
  warning('variable_rescoped', `“${name}” ${SCOPED[scope]}`, 'Look whether this is what is meant.', {
    path: `variables.${name}.scope`,
  })

const SCOPED: Readonly<Record<Scope, string>> = {
  flow: 'now begins anew with each run of this flow.',
  conversation: 'is now shared with the other flows of the conversation.',
  contact: "now begins as the contact's attribute of that name.",
}

/** Who else knows a variable by its name. */
function elsewhere(scope: Scope, from: string, to: string): readonly Problem[] {
  if (scope === 'flow') return []
  const message =
    scope === 'contact'
      ? `The variable began as the contact's attribute “${from}”, and now begins as “${to}”.`
      : `Other flows of the conversation still call the variable “${from}”.`
  const fix = scope === 'contact' ? 'Rename the attribute as well.' : 'Rename it there as well.'
  return [warning('variable_known_elsewhere', message, fix, { path: `variables.${to}` })]
}

/** Cards that nobody can look into, and that say the name. */
function unread(flow: Flow, shapes: Shapes, name: string): readonly Problem[] {
  const word = new RegExp(`\\b${name}\\b`)
  return Object.entries(flow.cards).flatMap(([card, its]) =>
    usesOf(shapes, its) || !word.test(JSON.stringify(its.settings))
      ? []
      : [
          warning(
            'card_unread',
            `“${titleOf(shapes, its)}” can't be read, and may use “${name}”.`,
            'It is left as it is.',
            { card },
          ),
        ],
  )
}

const missing = (name: string): Problem =>
  error('variable_missing', `There is no variable “${name}”.`, 'Choose one that exists.')

const refused = (problem: Problem): Outcome => ({ change: null, problems: [problem] })
