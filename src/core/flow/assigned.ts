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

/** A card a run can pass. */
interface Node {
  readonly key: string
  /** Its connections, each with the variables it is known to have set. */
  readonly out: readonly Edge[]
  /** One bit for each variable that may be unset here. */
  lacking: bigint
}

interface Edge {
  readonly exit: string
  readonly to: Node
  /** One bit for each variable that surely has a value behind this exit. */
  readonly sets: bigint
}

/**
 * Follows all ways at once: a bit per variable and card says "may be unset", spreads along the connections and stops
 * where the variable is set. A card is looked at again only while its bits grow.
 */
export function assigned(flow: Flow, shapes: Shapes): Assigned {
  const uses = Object.entries(flow.cards).map(([key, card]) => [key, usesOf(shapes, card)] as const)
  const written = new Set(uses.flatMap(([, use]) => writesOf(use)))
  const names = Object.entries(flow.variables).flatMap(([name, variable]) =>
    isTracked(name, variable, written) ? [name] : [],
  )
  const bits = new Map(names.map((name, place) => [name, 1n << BigInt(place)]))
  const nodes = nodesOf(flow, shapes, new Map(uses), bits)
  const start = nodes.get(flow.start ?? '')
  if (start) spread(start, (1n << BigInt(names.length)) - 1n)
  const ways = new Map<string, Arrivals>()
  return {
    lackedAt(card) {
      const lacking = nodes.get(card)?.lacking ?? 0n
      // As digits, the last one first: much quicker than to ask for bit after bit.
      const digits = lacking === 0n ? '' : lacking.toString(2)
      return new Set(names.filter((_, place) => digits.at(-1 - place) === '1'))
    },
    isSet: variable => written.has(variable),
    wayWithout(card, variable, most) {
      const bit = bits.get(variable)
      const to = nodes.get(card)
      if (!bit || !start || !to) return []
      const arrivals = ways.get(variable) ?? arrivalsWithout(start, bit)
      ways.set(variable, arrivals)
      return backFrom(arrivals, to, most)
    },
  }
}

const writesOf = (uses: Uses | null): readonly string[] =>
  (uses?.variables ?? []).flatMap(({ access, name }) => (access === 'write' ? [name] : []))

/**
 * A variable that begins with a value, or that the contact brings along, is never missed. One of the whole conversation
 * that no card here sets is somebody else's to set: another bot's.
 */
function isTracked(name: string, variable: Variable, written: ReadonlySet<string>): boolean {
  if (variable.scope === 'contact' || isBuiltIn(name)) return false
  if (variable.scope === 'conversation' && !written.has(name)) return false
  const initial = coerce(variable.initial ?? null, variable.type) ?? null
  return initial === null || initial === ''
}

function nodesOf(
  flow: Flow,
  shapes: Shapes,
  uses: ReadonlyMap<string, Uses | null>,
  bits: ReadonlyMap<string, bigint>,
): ReadonlyMap<string, Node> {
  const nodes = new Map(Object.keys(flow.cards).map(key => [key, { key, out: [] as Edge[], lacking: 0n }]))
  for (const [key, card] of Object.entries(flow.cards)) {
    const used = uses.get(key)
    if (!used) continue
    for (const { name: exit } of exitsOf(shapes, card)) {
      const to = nodes.get(own(card.exits, exit) ?? '')
      if (to) nodes.get(key)?.out.push({ exit, to, sets: setBehind(used, exit, bits) })
    }
  }
  return nodes
}

function setBehind(uses: Uses, exit: string, bits: ReadonlyMap<string, bigint>): bigint {
  let sets = 0n
  for (const { name, access, exits } of uses.variables) {
    if (exits ? exits.includes(exit) : access === 'write') sets |= bits.get(name) ?? 0n
  }
  return sets
}

function spread(start: Node, all: bigint): void {
  start.lacking = all
  // A set as a queue: a card waits in it once, however many ways come to it, and what is added is gone through too.
  const waiting = new Set([start])
  for (const node of waiting) {
    waiting.delete(node)
    for (const { to, sets } of node.out) {
      const grown = to.lacking | (node.lacking & ~sets)
      if (grown === to.lacking) continue
      to.lacking = grown
      waiting.add(to)
    }
  }
}

/** By which connection the shortest way that leaves a variable unset comes to each card. */
type Arrivals = ReadonlyMap<Node, { readonly from: Node; readonly exit: string }>

function arrivalsWithout(start: Node, bit: bigint): Arrivals {
  const arrivals = new Map<Node, { from: Node; exit: string }>()
  const seen = new Set([start])
  for (const from of seen) {
    for (const { exit, to, sets } of from.out) {
      if (sets & bit || seen.has(to)) continue
      seen.add(to)
      arrivals.set(to, { from, exit })
    }
  }
  return arrivals
}

function backFrom(arrivals: Arrivals, to: Node, most: number): readonly Passage[] {
  const way: Passage[] = []
  for (let here = arrivals.get(to); here && way.length < most; here = arrivals.get(here.from))
    way.push({ card: here.from.key, exit: here.exit })
  return way.reverse()
}
