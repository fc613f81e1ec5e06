import { type Assigned, assigned } from '../assigned'
import type { Shapes } from '../card-shape'
import type { Flow, Variable } from '../document'
import { type Json, own } from '../json'
import { readsOf } from '../lint-variables'
import { isBuiltIn, rootOf } from '../paths'
import { parseTemplate } from '../template'
import { type Uses, usesOf } from '../uses'
import { coerce } from '../value'

/** Where a card names a variable: the card, and the place in its settings. */
export interface Place {
  readonly card: string
  readonly path: string
}

/** One variable, with all that the flow does with it. */
export interface VariableRow {
  readonly name: string
  /** How it is declared; `null` for a name that cards use and nobody declared. */
  readonly variable: Variable | null
  readonly sets: readonly Place[]
  readonly reads: readonly Place[]
  /** Reads to which some way leads on which it is not set. */
  readonly unset: readonly Place[]
  /** Declared, and named by no card. */
  readonly unused: boolean
  /** A value as it may hold one: what the author wrote, else as a card that sets it tells; `null` where nothing does. */
  readonly example: Json
}

/** Every variable of the flow by name: those that are declared, and those that cards name all the same. */
export function variablesOf(flow: Flow, shapes: Shapes): readonly VariableRow[] {
  const places = placesOf(flow, shapes)
  const around = assigned(flow, shapes)
  const unset = unsetPlaces(flow, shapes, around)
  const names = new Set([...Object.keys(flow.variables), ...places.sets.keys(), ...places.reads.keys()])
  return [...names].sort().map(name => rowFrom(flow, name, places, unset.get(name) ?? []))
}

/** One of the rows, without a look at the ways that lead to its reads. */
export const rowOf = (flow: Flow, shapes: Shapes, name: string): Omit<VariableRow, 'unset'> =>
  rowFrom(flow, name, placesOf(flow, shapes), [])

function rowFrom(
  flow: Flow,
  name: string,
  { sets, reads, examples }: Places,
  unset: readonly Place[],
): VariableRow {
  const row = { sets: sets.get(name) ?? [], reads: reads.get(name) ?? [] }
  const variable = own(flow.variables, name) ?? null
  return {
    name,
    variable,
    ...row,
    unset,
    unused: variable !== null && row.sets.length === 0 && row.reads.length === 0,
    example: exampleOf(variable, examples.get(name) ?? null),
  }
}

function exampleOf(variable: Variable | null, told: Json): Json {
  const { type = 'text', sample = null } = variable ?? {}
  return coerce(sample, type) ?? coerce(told, type) ?? null
}

interface Places {
  readonly sets: ReadonlyMap<string, readonly Place[]>
  readonly reads: ReadonlyMap<string, readonly Place[]>
  /** What the first card that tells writes into it. */
  readonly examples: ReadonlyMap<string, Json>
}

function placesOf(flow: Flow, shapes: Shapes): Places {
  const sets = new Map<string, Place[]>()
  const reads = new Map<string, Place[]>()
  const examples = new Map<string, Json>()
  const isVariable = (path: string): boolean =>
    path !== '' && (!isBuiltIn(path) || own(flow.variables, rootOf(path)) !== undefined)
  for (const [card, its] of Object.entries(flow.cards)) {
    const uses = usesOf(shapes, its)
    if (!uses) continue
    for (const { name, path, access, example } of uses.variables) {
      if (!isVariable(name)) continue
      if (access === 'write') add(sets, name, { card, path })
      else add(reads, rootOf(name), { card, path })
      if (example !== undefined && !examples.has(name)) examples.set(name, example)
    }
    for (const { path, text } of uses.templates) {
      for (const name of rootsIn(text).filter(isVariable)) add(reads, name, { card, path })
    }
  }
  return { sets, reads, examples }
}

const rootsIn = (text: string): readonly string[] => [
  ...new Set((parseTemplate(text).template?.reads ?? []).map(rootOf)),
]

function unsetPlaces(flow: Flow, shapes: Shapes, around: Assigned): ReadonlyMap<string, readonly Place[]> {
  const unset = new Map<string, Place[]>()
  for (const [card, its] of Object.entries(flow.cards)) {
    const uses: Uses | null = usesOf(shapes, its)
    const lacked = around.lackedAt(card)
    if (!uses || lacked.size === 0) continue
    for (const { name, path } of readsOf(uses)) if (lacked.has(name)) add(unset, name, { card, path })
  }
  return unset
}

function add(places: Map<string, Place[]>, name: string, place: Place): void {
  const known = places.get(name)
  if (known) known.push(place)
  else places.set(name, [place])
}
