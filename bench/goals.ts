import { COMPILED_SIZES, type Compiling } from './parts/compiling'
import { HAND, NODE_RED, TRACED, UNTRACED, XSTATE } from './parts/conversations'
import type { Memory } from './parts/memory'
import { type CostBySize, SIZES } from './parts/size'
import type { Watched } from './parts/whatIf'

/** Everything one run measured: medians, in microseconds of CPU where nothing else is said. */
export interface Measured {
  readonly conversations: Readonly<Record<string, number>>
  readonly perCard: CostBySize
  readonly compiling: Readonly<Record<string, Compiling>>
  /** `null` where it was left out. */
  readonly whatIf: Watched | null
  readonly memory: Memory
}

/** One promise: a figure, and what it is held to. */
export interface Goal {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly is: 'at least' | 'at most'
  readonly goal: number
  readonly unit: '×' | ' bytes' | ' s' | ' ms'
  /** Time on the wall, which a busy machine stretches: told, and never compared with an earlier run. */
  readonly ofTheClock?: boolean
}

export function goalsOf({ conversations, perCard, compiling, whatIf, memory }: Measured): readonly Goal[] {
  const ratio = (a: string, b: string): number =>
    (conversations[a] ?? Number.NaN) / (conversations[b] ?? Number.NaN)
  return [
    atLeast(
      'traced_xstate',
      'Full events, desk and ledger: faster than an XState actor',
      ratio(XSTATE, TRACED),
      15,
    ),
    atMost(
      'traced_hand',
      'Full events, desk and ledger: cost against the hand-written switch',
      ratio(TRACED, HAND),
      15,
    ),
    atLeast('untraced_xstate', 'Without trace: faster than an XState actor', ratio(XSTATE, UNTRACED), 100),
    atLeast('untraced_node_red', 'Without trace: faster than Node-RED', ratio(NODE_RED, UNTRACED), 300),
    atMost('untraced_hand', 'Without trace: cost against the hand-written switch', ratio(UNTRACED, HAND), 2),
    ...sizeGoals('size', 'Cost per card', perCard.traced),
    ...sizeGoals('untraced_size', 'Without trace: cost per card', perCard.untraced),
    ...COMPILED_SIZES.map(size => {
      const { compile, parse } = compiling[size] ?? { compile: Number.NaN, parse: Number.NaN }
      return atMost(
        `compile_${size}`,
        `Compiling ${count(size)} cards against JSON.parse of the file`,
        compile / parse,
        3,
      )
    }),
    ...(whatIf ? whatIfGoals(whatIf) : []),
    ...(['visitor', 'assignee'] as const).flatMap(who => [
      bytes(`live_${who}`, `Heap, live${WITH[who]}, waiting for the ${who}`, memory.live[who], 400),
      bytes(`heap_${who}`, `Heap, packed, waiting for the ${who}`, memory[who].heap, 400),
      bytes(`serialised_${who}`, `Serialised, waiting for the ${who}`, memory[who].serialised, 100),
    ]),
  ]
}

/** The desk keeps something only of those it was asked about. */
const WITH = { visitor: '', assignee: ' with the desk’s custody' }

const sizeGoals = (name: string, label: string, cost: Readonly<Record<string, number>>): readonly Goal[] =>
  SIZES.slice(1).map(size =>
    atMost(
      `${name}_${size}`,
      `${label} at ${count(size)} cards against 10`,
      (cost[size] ?? Number.NaN) / (cost[10] ?? Number.NaN),
      1.3,
    ),
  )

const whatIfGoals = ({ secondsOf100000, heap, pace, blocked }: Watched): readonly Goal[] => [
  { ...atMost('what_if', 'What-if: a day of 100,000 conversations', secondsOf100000, 10), unit: ' s' },
  atMost('what_if_heap', 'What-if: heap after the last tenth against the first', heap[1] / heap[0], 1.2),
  atMost('what_if_pace', 'What-if: the last tenth against the first', pace[1] / pace[0], 1.3),
  {
    ...atMost('what_if_blocked', 'What-if: the thread beside it is held up at most', blocked, 50),
    unit: ' ms',
    ofTheClock: true,
  },
]

export const isMet = ({ value, is, goal }: Goal): boolean =>
  is === 'at least' ? value >= goal : value <= goal

/** How much worse than `before`: 1 is the same, 2 is half as good. */
export const worseBy = ({ value, is }: Goal, before: number): number =>
  is === 'at least' ? before / value : value / before

const atLeast = (name: string, label: string, value: number, goal: number): Goal => ({
  name,
  label,
  value,
  is: 'at least',
  goal,
  unit: '×',
})

const atMost = (name: string, label: string, value: number, goal: number): Goal => ({
  name,
  label,
  value,
  is: 'at most',
  goal,
  unit: '×',
})

const bytes = (name: string, label: string, value: number, goal: number): Goal => ({
  name,
  label,
  value,
  is: 'at most',
  goal,
  unit: ' bytes',
})

const count = (cards: number): string => cards.toLocaleString('en')
