import type { Reference } from '@/core/flow/document'
import { EMPTY_SHELF, keptAs, put, type Shelf } from '@/core/flow/shelf'
import { inserted, removed, type Sorted } from '@/core/flow/sorted'
import { compareTimes } from '@/core/flow/time'
import type { AssignmentRequest, Availability } from '@/core/runtime/assignment'

/**
 * What all custody comes to: who has how many open, who waits for whom, and what runs out next. It follows from custody
 * alone, and is kept beside it so that a busy desk need not look through every conversation at each step.
 */
export interface Tally {
  /** By agent: conversations they hold. */
  readonly open: Shelf<number>
  /** Conversations that wait and may be handed out. */
  readonly lines: readonly Line[]
  /** Limits and timers, the soonest first. */
  readonly limits: Sorted<Limit>
}

/** Those who wait for the same people under the same rules: who may take one of them may take any. */
export interface Line {
  readonly team: Reference | null
  readonly agent: Reference | null
  readonly availability: Availability
  /** The longest waiting first. */
  readonly waiting: Sorted<InLine>
}

export interface InLine {
  /** Order in which they came. */
  readonly place: number
  readonly conversation: string
}

export interface Limit {
  readonly is: 'resume' | 'reply' | 'wait'
  readonly at: string
  readonly conversation: string
  /** Place of the conversation among all that reached the desk. */
  readonly rank: number
}

/** As much of what the desk knows of a conversation as is counted. */
interface Custody {
  readonly request: Pick<AssignmentRequest, 'conversation' | 'availability'>
  readonly agent: Reference | null
  readonly holding: boolean
  readonly waiting: Waiting | null
  readonly replyBy: string | null
  readonly resumeAt: string | null
}

interface Waiting extends Pick<InLine, 'place'>, Pick<Line, 'team' | 'agent'> {
  readonly until: string | null
  readonly drains: boolean
}

export const EMPTY_TALLY: Tally = { open: EMPTY_SHELF, lines: [], limits: [] }

/** The tally after what the desk knows of one conversation has changed. `rank`: its place among all that reached the desk. */
export function counted(
  tally: Tally,
  conversation: string,
  rank: number,
  before: Custody | undefined,
  after: Custody | undefined,
): Tally {
  const open = openAfter(tally.open, before, after)
  const lines = standsAsBefore(before, after) ? tally.lines : linesAfter(tally.lines, before, after)
  let { limits } = tally
  limits = limitsAfter(limits, 'resume', conversation, rank, before?.resumeAt, after?.resumeAt)
  limits = limitsAfter(limits, 'reply', conversation, rank, before?.replyBy, after?.replyBy)
  const until = before?.waiting?.until
  limits = limitsAfter(limits, 'wait', conversation, rank, until, after?.waiting?.until)
  return open === tally.open && lines === tally.lines && limits === tally.limits
    ? tally
    : { open, lines, limits }
}

const standsAsBefore = (before: Custody | undefined, after: Custody | undefined): boolean =>
  lineUp(before) === lineUp(after) && (!after?.waiting || before?.request === after.request)

const lineUp = (custody: Custody | undefined): Waiting | null =>
  custody?.waiting?.drains ? custody.waiting : null

function openAfter(open: Tally['open'], before: Custody | undefined, after: Custody | undefined) {
  const had = before?.holding ? before.agent?.id : undefined
  const has = after?.holding ? after.agent?.id : undefined
  if (had === has) return open
  const freed = had === undefined ? open : withMore(open, had, -1)
  return has === undefined ? freed : withMore(freed, has, 1)
}

function withMore(open: Tally['open'], agent: string, more: number): Tally['open'] {
  const before = keptAs(open, agent)
  return put(open, agent, (before ? before.value : 0) + more, before)
}

function linesAfter(
  lines: Tally['lines'],
  before: Custody | undefined,
  after: Custody | undefined,
): Tally['lines'] {
  const waited = lineUp(before)
  const waits = lineUp(after)
  const left = waited && before ? lines.flatMap(line => withoutOne(line, before)) : lines
  if (!waits || !after) return left
  const one: InLine = { place: waits.place, conversation: after.request.conversation }
  const at = left.findIndex(line => isFor(line, after))
  const line = left[at] ?? {
    team: waits.team,
    agent: waits.agent,
    availability: after.request.availability,
    waiting: [],
  }
  const longer = { ...line, waiting: inserted(line.waiting, one, byPlace) }
  return at < 0 ? [...left, longer] : left.with(at, longer)
}

/** A line that nobody waits in is none. */
function withoutOne(line: Line, custody: Custody): readonly Line[] {
  if (!custody.waiting || !isFor(line, custody)) return [line]
  const one: InLine = { place: custody.waiting.place, conversation: custody.request.conversation }
  const waiting = removed(line.waiting, one, byPlace)
  return waiting.length > 0 ? [{ ...line, waiting }] : []
}

const byPlace = (a: InLine, b: InLine): number => a.place - b.place

/** Whether the conversation waits in this line. */
function isFor({ team, agent, availability }: Line, { waiting, request }: Custody): boolean {
  const { online, capacity, hours } = request.availability
  return (
    team?.id === waiting?.team?.id &&
    agent?.id === waiting?.agent?.id &&
    availability.online === online &&
    availability.capacity === capacity &&
    availability.hours === hours
  )
}

function limitsAfter(
  limits: Tally['limits'],
  is: Limit['is'],
  conversation: string,
  rank: number,
  was: string | null | undefined,
  at: string | null | undefined,
): Tally['limits'] {
  if ((was ?? null) === (at ?? null)) return limits
  // Written out, since limits are compared with one another all the time: what is laid out alike is read fast.
  const less = was ? removed(limits, { is, at: was, conversation, rank }, bySoonest) : limits
  return at ? inserted(less, { is, at, conversation, rank }, bySoonest) : less
}

/** At the same instant a bot resumes before somebody is called late; then in the order in which conversations reached the desk. */
const bySoonest = (a: Limit, b: Limit): number =>
  compareTimes(a.at, b.at) || RANK[a.is] - RANK[b.is] || a.rank - b.rank

const RANK = { resume: 1, reply: 2, wait: 3 }
