import type { Shapes } from '../card-shape'
import type { Card, Flow } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { rootOf } from '../paths'
import { valueAt, withValueAt } from '../settings-path'
import { renamedIn } from '../template-rename'
import { usesOf } from '../uses'

/** New names of variables, by the old ones. */
export type Names = Readonly<Record<string, string>>

/**
 * A card's settings with variables called otherwise wherever they are named: outright, in texts, in comparisons. The
 * very same settings where they name none of them, and where they can't be read.
 */
export function namedOtherwise(shapes: Shapes, card: Card, names: Names): object {
  const uses = usesOf(shapes, card)
  if (!uses) return card.settings
  let settings = card.settings
  for (const { path, name } of uses.variables) {
    if (valueAt(settings, path) === name) settings = put(settings, path, name, renamedPath(name, names))
  }
  for (const { path, text } of uses.templates) {
    const other = renamedIn(text, read => rootOf(renamedPath(read, names)))
    if (valueAt(settings, path) === text) settings = put(settings, path, text, other)
  }
  return settings
}

/** The same in every card of a flow: one change for each card that names one of them. */
export const namedOtherwiseIn = (flow: Flow, shapes: Shapes, names: Names): readonly Change[] =>
  Object.entries(flow.cards).flatMap(([card, its]): readonly Change[] => {
    const settings = namedOtherwise(shapes, its, names)
    return settings === its.settings ? [] : [{ set: 'settings', card, settings }]
  })

const put = (settings: object, path: string, before: string, after: string): object =>
  before === after ? settings : withValueAt(settings, path, after)

function renamedPath(path: string, names: Names): string {
  const root = rootOf(path)
  const other = own(names, root)
  return other === undefined || OF_THE_CALLER.test(path) ? path : `${other}${path.slice(root.length)}`
}

/** What another bot handed over with is read beside the record of the latest hand-off, and never part of a variable. */
const OF_THE_CALLER = /^handoff\.(from|why|passed)(\.|$)/
