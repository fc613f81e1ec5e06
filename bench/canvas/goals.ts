import type { Figure, Part, Round } from './figures'
import { EVERY, NODE_RED, PRODUCT } from './names'

/** Medians by contestant and size: `Baton/2000`. */
export type Measured = Readonly<Record<string, Round>>

/** One promise: a figure, and what it must not be above. */
export interface Goal {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly goal: number
  /** Told, and never compared with what is recorded: milliseconds, or against peers that not every run has. */
  readonly told?: boolean
}

/** What is promised. A value that could not be measured is left out. */
export function goalsOf(measured: Measured): readonly Goal[] {
  const of = (who: string, size: number, part: Part): number =>
    numberOf(measured[`${who}/${size}`]?.[part] ?? null)
  const every = (size: number, part: Part, goal: number, words: string): Goal => ({
    name: `${part}_${size}`,
    label: `${words} at ${count(size)}, against React Flow given every card`,
    value: of(PRODUCT, size, part) / of(EVERY, size, part),
    goal,
  })
  const own = (part: Part, goal: number, words: string): Goal => ({
    name: `${part}_5000_50`,
    label: `${words} at 5,000, against our own at 50`,
    value: of(PRODUCT, 5000, part) / of(PRODUCT, 50, part),
    goal,
  })
  const clock = (size: number, part: Part, words: string, goal: number): Goal => ({
    name: `${part}_${size}_ms`,
    label: `${words} at ${count(size)}, ms`,
    value: of(PRODUCT, size, part),
    goal,
    told: true,
  })
  const goals = [
    every(2000, 'near', 0.08, 'Pan near'),
    every(2000, 'far', 0.08, 'Pan far'),
    own('near', 1.25, 'Pan near'),
    clock(5000, 'far', 'Pan far, a frame', 16.7),
    every(5000, 'load', 0.06, 'Open'),
    every(2000, 'load', 0.06, 'Open'),
    own('load', 1.6, 'Open'),
    {
      name: 'load_5000_node_red_2000',
      label: 'Open at 5,000, against the Node-RED editor at 2,000',
      value: of(PRODUCT, 5000, 'load') / of(NODE_RED, 2000, 'load'),
      goal: 0.05,
      told: true,
    },
    {
      name: 'paint_50_every',
      label: 'Largest contentful paint at 50, against React Flow given every card',
      value: of(PRODUCT, 50, 'paint') / of(EVERY, 50, 'paint'),
      goal: 1.25,
      told: true,
    },
    every(5000, 'heap', 0.1, 'Heap'),
    every(2000, 'heap', 0.1, 'Heap'),
    every(2000, 'one', 0.15, 'Drag one'),
    every(2000, 'fifty', 0.35, 'Drag fifty'),
    clock(2000, 'fifty', 'Drag fifty, a frame', 16.7),
    every(2000, 'key', 0.15, 'Typing in a card'),
    ...[50, 2000, 5000].map(size => clock(size, 'most', 'From key to frame, 95th percentile,', 33)),
    ...sizesOf(measured).map(size => ahead(measured, size)),
  ]
  return goals.filter(({ value }) => Number.isFinite(value))
}

const COMPARED: readonly Part[] = ['load', 'heap', 'near', 'far', 'one', 'fifty', 'key']

/** Where Baton does worst against whoever is best at it. */
function ahead(measured: Measured, size: number): Goal {
  const best = COMPARED.flatMap(part => {
    const ours = numberOf(measured[`${PRODUCT}/${size}`]?.[part] ?? null)
    return Object.entries(measured)
      .filter(([key]) => key.endsWith(`/${size}`) && nameIn(key) !== PRODUCT)
      .map(([key, round]) => ({ part, who: nameIn(key), value: ours / numberOf(round[part]) }))
      .filter(({ value }) => Number.isFinite(value))
  })
  const worst = best.toSorted((a, b) => b.value - a.value)[0]
  const words = worst && worst.value > 1 ? ` (most behind: ${WORDS[worst.part]}, ${worst.who})` : ''
  return {
    name: `ahead_${size}`,
    label: `Ahead of everybody at ${count(size)}${words}`,
    value: worst?.value ?? Number.NaN,
    goal: 1,
    told: true,
  }
}

export const WORDS: Readonly<Record<Part, string>> = {
  load: 'open',
  paint: 'largest paint',
  heap: 'heap',
  near: 'pan near',
  far: 'pan far',
  one: 'drag one',
  fifty: 'drag fifty',
  key: 'a key typed',
  half: 'key to frame',
  most: 'key to frame, p95',
}

/** Recorded ratios come from a quieter machine and longer runs: less than this is noise. */
const CLEARLY = 2

/**
 * Sentences about the ratios that are clearly worse than the ones recorded, or that can't be compared with them although
 * their size was measured.
 */
export function compared(
  measured: Measured,
  before: Readonly<Record<string, number>>,
  sizes: readonly number[],
): readonly string[] {
  const now = new Map(goalsOf(measured).map(goal => [goal.name, goal]))
  const wanted = Object.keys(before).filter(name =>
    sizes.some(size => new RegExp(`^[a-z]+_${size}$`).test(name)),
  )
  if (wanted.length === 0) return ['Nothing is recorded that could be compared.']
  return wanted.flatMap(name => {
    const [goal, was] = [now.get(name), before[name] ?? Number.NaN]
    if (!goal) return [`${name} could not be measured, and was ${short(was)}.`]
    return goal.value / was <= CLEARLY ? [] : [`${goal.label}: ${short(goal.value)}, and was ${short(was)}.`]
  })
}

const numberOf = (figure: Figure): number => (typeof figure === 'number' ? figure : Number.NaN)

export const nameIn = (key: string): string => key.slice(0, key.lastIndexOf('/'))

export const sizesOf = (measured: Measured): readonly number[] =>
  [...new Set(Object.keys(measured).map(key => Number(key.split('/').at(-1))))].toSorted((a, b) => a - b)

/** Three figures. */
export const short = (value: number): string =>
  value >= 1000 ? count(Math.round(value)) : String(Number(value.toPrecision(3)))

export const count = (value: number): string => value.toLocaleString('en')
