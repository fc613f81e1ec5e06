import type { Shapes } from '../card-shape'
import type { Flow, Variable, VariableType } from '../document'
import type { Change } from '../edit'
import { nearest } from '../nearest'
import { parseTemplate } from '../template'
import { usesOf } from '../uses'
import { namedOtherwiseIn } from './named-otherwise'

/** What can be done about a name that cards use and nobody declared. */

/** The variable that was probably meant; `null` where none is like it. */
export const meantBy = ({ variables }: Flow, name: string): string | null =>
  nearest(name, Object.keys(variables))

/** Takes another variable wherever the name stands. */
export const takeInstead = (flow: Flow, shapes: Shapes, name: string, meant: string): Change => ({
  set: 'all',
  changes: namedOtherwiseIn(flow, shapes, { [name]: meant }),
})

/**
 * What a variable of that name has to be for its uses: of the type that is stored in it, a record where a field of it is
 * read, else a text. What a card stores is kept for the conversation, as the card itself would have it.
 */
export function declarationOf(flow: Flow, shapes: Shapes, name: string): Variable {
  let stored: VariableType | null = null
  let fields = false
  for (const card of Object.values(flow.cards)) {
    const uses = usesOf(shapes, card)
    if (!uses) continue
    for (const use of uses.variables) {
      if (use.access === 'write' && use.name === name) stored ??= use.holds ?? null
      else fields ||= use.name.startsWith(`${name}.`)
    }
    fields ||= uses.templates.some(({ text }) =>
      parseTemplate(text).template?.reads.some(read => read.startsWith(`${name}.`)),
    )
  }
  return { type: stored ?? (fields ? 'object' : 'text'), scope: stored ? 'conversation' : 'flow' }
}
