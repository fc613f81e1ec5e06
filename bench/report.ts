import { SERIALISED_AS } from './baton'
import { type Goal, isMet, type Measured } from './goals'
import { PEOPLE } from './office'
import { HAND } from './parts/conversations'
import { type Editing, STEPS, TIDIED_SIZES } from './parts/editing'
import type { Memory } from './parts/memory'
import type { Watched } from './parts/whatIf'

/** What was measured, as Markdown: it reads as well in a terminal. */
export function reportOf(measured: Measured, goals: readonly Goal[], machine: Machine): string {
  return [
    `Node ${machine.node}, ${machine.cpus} CPUs, load ${machine.load.map(one => one.toFixed(1)).join(' → ')} (before → after).`,
    table(
      ['Goal', 'Wanted', 'Measured', ''],
      goals.map(goal => [
        goal.label,
        wanted(goal),
        figure(goal.value, goal),
        isMet(goal) ? 'met' : '**missed**',
      ]),
    ),
    'One conversation of 8 steps, CPU time:',
    table(['', 'µs', '× hand-written'], conversationRows(measured)),
    'Entering one card:',
    table(
      ['Cards in the flow', 'with full events, µs', 'without trace, µs'],
      Object.entries(measured.perCard.traced).map(([size, cost]) => [
        count(Number(size)),
        short(cost),
        short(measured.perCard.untraced[size] ?? Number.NaN),
      ]),
    ),
    'Making a flow ready to run:',
    table(
      ['Cards', 'File, kB', 'JSON.parse, ms', 'compile, ms', 'hash of the logic, ms'],
      Object.entries(measured.compiling).map(([size, { bytes, parse, compile, hash }]) => [
        count(Number(size)),
        count(Math.round(bytes / 1000)),
        short(parse),
        short(compile),
        short(hash),
      ]),
    ),
    ...(measured.whatIf ? [whatIfWords(measured.whatIf)] : []),
    memoryWords(measured.memory),
  ].join('\n\n')
}

/** What ran it. Neither its name nor its paths. */
export interface Machine {
  readonly node: string
  readonly cpus: number
  /** Load average of the last minute, before and after. */
  readonly load: readonly [number, number]
}

function conversationRows({ conversations }: Measured): string[][] {
  const hand = conversations[HAND] ?? Number.NaN
  return Object.entries(conversations).map(([name, cost]) => [name, short(cost), short(cost / hand)])
}

export function whatIfWords({ conversations, seconds, heap, pace, blocked, idle, day }: Watched): string {
  return [
    `A day of ${count(conversations)} conversations at a help desk of ${PEOPLE.length} people, in a worker: ${short(seconds)} s of CPU.`,
    `Up to ${count(day.open)} were open at once and ${count(day.waiting)} waited; ${count(day.gaveUp)} gave up.`,
    `One conversation took ${short(pace[0])} µs in the first tenth and ${short(pace[1])} µs in the last;`,
    `${short(heap[0])} MB of heap were in use after the first, and ${short(heap[1])} MB at the end.`,
    `The thread that started the worker was held up for ${short(blocked)} ms at the longest; for ${short(idle)} ms in a second before, with nothing to do.`,
  ].join('\n')
}

export const editingWords = ({ tidy, history, tidyStep }: Editing): string =>
  [
    ...TIDIED_SIZES.map(size => `Places for ${count(size)} cards: ${short(tidy[size])} s of CPU.`),
    `A history of ${STEPS} steps at 5,000 cards: ${short(history / 2 ** 20)} MiB; a step that tidies all of them: ${short(tidyStep / 2 ** 20)} MiB.`,
  ].join('\n')

export const memoryWords = (memory: Memory): string =>
  [
    `One of ${count(memory.held)} paused conversations, bytes. Live is held as it is, packed as it is stored (${SERIALISED_AS}):`,
    table(['', 'heap', 'serialised'], memoryRows(memory)),
  ].join('\n\n')

function memoryRows({ live, xstate, ...memory }: Memory): string[][] {
  const rows = [
    ['Baton, live session, waiting for the visitor', { heap: live.visitor, serialised: null }],
    ['Baton, live session, waiting for the assignee', { heap: live.session, serialised: null }],
    [
      'Baton, live session with the desk’s custody, waiting for the assignee',
      { heap: live.assignee, serialised: null },
    ],
    ['Baton, packed, waiting for the visitor', memory.visitor],
    ['Baton, packed, waiting for the assignee', memory.assignee],
    ['hand-written, live, waiting for the visitor', memory.handVisitor],
    ['hand-written, live, waiting for the assignee', memory.handAssignee],
    ...(xstate
      ? ([
          ['XState v5 actor, live, waiting for the visitor', xstate.visitor],
          ['XState v5 actor, live, waiting for the assignee', xstate.assignee],
        ] as const)
      : []),
  ] as const
  return rows.map(([name, { heap, serialised }]) => [
    name,
    count(Math.round(heap)),
    serialised === null ? '–' : count(serialised),
  ])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(3, ...all.map(row => (row[i] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const wanted = (goal: Goal): string => `${goal.is === 'at least' ? '≥' : '≤'} ${goal.goal}${goal.unit}`

/** Never rounded onto the goal: 2.04 is not 2. */
const figure = (value: number, { unit }: Goal): string =>
  unit === ' bytes' ? `${count(Math.round(value))}${unit}` : `${short(value)}${unit}`

/** Three figures. */
export const short = (value: number): string =>
  value >= 1000 ? count(Math.round(value)) : String(Number(value.toPrecision(3)))

const count = (value: number): string => value.toLocaleString('en')
