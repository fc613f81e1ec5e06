import { exitsOf, type Shapes } from './card-shape'
import type { Flow, Variable } from './document'
import { own } from './json'
import { isBuiltIn } from './paths'
import { type Uses, usesOf } from './uses'
import { coerce } from './value'

/** Which variables may still be empty when a run comes to a card, because some way from the start does not set them. */
export interface Assigned {
  /** Names of the variables that some way to the card leaves unset; none for a card that nothing leads to. */
  lackedAt(card: string): ReadonlySet<string>
  /** Whether any card sets the variable. */
  isSet(variable: string): boolean
  /** The shortest way to the card that leaves the variable unset: the last connections followed, at most so many. */
  wayWithout(card: string, variable: string, most: number): readonly Passage[]
}

/** One connection on a way. */
export interface Passage {
  readonly card: string
  readonly exit: string
}

/** Connections of the cards a run can pass, each with the variables it is known to have set. */
interface Graph {
  readonly keys: readonly string[]
  readonly start: number
  readonly out: readonly (readonly Edge[])[]
}

interface Edge {
  readonly exit: string
  readonly to: number
  /** One bit for each variable that surely has a value behind this exit; `null` for none. */
  readonly sets: Uint32Array | null
}

/**
 * Follows all ways at once: a bit per variable and card says "may be unset", spreads along the connections and stops
 * where the variable is set. A card is looked at again only while its bits grow.
 */
export function assigned(flow: Flow, shapes: Shapes): Assigned {
  const uses = Object.entries(flow.cards).map(([key, card]) => [key, usesOf(shapes, card)] as const)
  const written = new Set(uses.flatMap(([, use]) => writesOf(use)))
  const names = Object.keys(flow.variables).filter(name =>
    isTracked(name, own(flow.variables, name), written),
  )
  const graph = graphOf(flow, shapes, new Map(uses), names)
  const lacking = spread(graph, names.length)
  const places = new Map(graph.keys.map((key, place) => [key, place]))
  const width = Math.ceil(names.length / 32)
  const ways = new Map<string, readonly (Arrival | undefined)[]>()
  return {
    lackedAt(card) {
      const place = places.get(card)
      if (place === undefined) return new Set()
      return new Set(
        names.filter((_, bit) => ((lacking[place * width + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1),
      )
    },
    isSet: variable => written.has(variable),
    wayWithout(card, variable, most) {
      const bit = names.indexOf(variable)
      const place = places.get(card)
      if (bit < 0 || place === undefined) return []
      const arrivals = ways.get(variable) ?? arrivalsWithout(graph, bit)
      ways.set(variable, arrivals)
      return backFrom(graph, arrivals, place, most)
    },
  }
}

const writesOf = (uses: Uses | null): readonly string[] =>
  (uses?.variables ?? []).flatMap(({ access, name }) => (access === 'write' ? [name] : []))

/**
 * A variable that begins with a value, or that the contact brings along, is never missed. One of the whole conversation
 * that no card here sets is somebody else's to set: another bot's.
 */
function isTracked(name: string, variable: Variable | undefined, written: ReadonlySet<string>): boolean {
  if (!variable || variable.scope === 'contact' || isBuiltIn(name)) return false
  if (variable.scope === 'conversation' && !written.has(name)) return false
  const initial = coerce(variable.initial ?? null, variable.type) ?? null
  return initial === null || initial === ''
}

function graphOf(
  flow: Flow,
  shapes: Shapes,
  uses: ReadonlyMap<string, Uses | null>,
  names: readonly string[],
): Graph {
  const keys = Object.keys(flow.cards)
  const places = new Map(keys.map((key, place) => [key, place]))
  const bits = new Map(names.map((name, bit) => [name, bit]))
  const out = keys.map(key => {
    const card = own(flow.cards, key)
    const used = uses.get(key)
    if (!card || !used) return []
    return exitsOf(shapes, card).flatMap(({ name: exit }): readonly Edge[] => {
      const to = places.get(own(card.exits, exit) ?? '')
      return to === undefined ? [] : [{ exit, to, sets: setBehind(used, exit, bits) }]
    })
  })
  return { keys, start: places.get(flow.start ?? '') ?? -1, out }
}

function setBehind(uses: Uses, exit: string, bits: ReadonlyMap<string, number>): Uint32Array | null {
  let sets: Uint32Array | null = null
  for (const { name, access, exits } of uses.variables) {
    const bit = bits.get(name)
    if (bit === undefined || !(exits ? exits.includes(exit) : access === 'write')) continue
    sets ??= new Uint32Array(Math.ceil(bits.size / 32))
    sets[bit >> 5] = (sets[bit >> 5] ?? 0) | (1 << (bit & 31))
  }
  return sets
}

/** The bits of every card, one row after the other. */
function spread({ keys, start, out }: Graph, count: number): Uint32Array {
  const width = Math.ceil(count / 32)
  const lacking = new Uint32Array(keys.length * width)
  if (start < 0 || count === 0) return lacking
  for (let bit = 0; bit < count; bit += 1) {
    lacking[start * width + (bit >> 5)] = (lacking[start * width + (bit >> 5)] ?? 0) | (1 << (bit & 31))
  }
  const waits = new Uint8Array(keys.length)
  // Two heaps of work instead of one queue: what is found while one is worked off goes on the other.
  let work = [start]
  while (work.length > 0) {
    const next: number[] = []
    for (const place of work) {
      waits[place] = 0
      for (const { to, sets } of out[place] ?? []) {
        if (!pass(lacking, place * width, to * width, sets, width) || waits[to]) continue
        waits[to] = 1
        next.push(to)
      }
    }
    work = next
  }
  return lacking
}

/** Takes along a connection what is still unset behind it; true where that is news. */
function pass(
  lacking: Uint32Array,
  from: number,
  to: number,
  sets: Uint32Array | null,
  width: number,
): boolean {
  let grew = false
  for (let word = 0; word < width; word += 1) {
    const before = lacking[to + word] ?? 0
    const after = (before | ((lacking[from + word] ?? 0) & ~(sets?.[word] ?? 0))) >>> 0
    if (after === before) continue
    lacking[to + word] = after
    grew = true
  }
  return grew
}

/** By which connection the shortest way that leaves a variable unset comes to a card. */
interface Arrival {
  readonly from: number
  readonly exit: string
}

function arrivalsWithout({ keys, start, out }: Graph, bit: number): readonly (Arrival | undefined)[] {
  const arrivals = new Array<Arrival | undefined>(keys.length)
  const seen = new Uint8Array(keys.length)
  const queue = start < 0 ? [] : [start]
  if (start >= 0) seen[start] = 1
  for (let next = 0; next < queue.length; next += 1) {
    const from = queue[next] ?? 0
    for (const { exit, to, sets } of out[from] ?? []) {
      if (seen[to] || ((sets?.[bit >> 5] ?? 0) >>> (bit & 31)) & 1) continue
      seen[to] = 1
      arrivals[to] = { from, exit }
      queue.push(to)
    }
  }
  return arrivals
}

function backFrom(
  { keys }: Graph,
  arrivals: readonly (Arrival | undefined)[],
  place: number,
  most: number,
): readonly Passage[] {
  const way: Passage[] = []
  for (let arrival = arrivals[place]; arrival && way.length < most; arrival = arrivals[arrival.from])
    way.push({ card: keys[arrival.from] ?? '', exit: arrival.exit })
  return way.reverse()
}
