/** One conversation: who has the floor, which bots are stacked in it, and what the desk keeps about it. */
import type { AssignCard, AssignSettings, FlowDoc, Log, Option, Switches } from './input'

export type HandoffRecord = Record<
  | 'outcome'
  | 'reason'
  | 'assigneeType'
  | 'assigneeId'
  | 'assigneeName'
  | 'assigneeEmail'
  | 'teamId'
  | 'teamName'
  | 'botId'
  | 'botName'
  | 'strategy'
  | 'rawTarget'
  | 'requestedAt'
  | 'assignedAt'
  | 'acceptedAt'
  | 'endedAt'
  | 'endReason'
  | 'disposition'
  | 'attempts'
  | 'changed'
  | 'previousHolder'
  | 'conversationId'
  | 'flowName'
  | 'cardId',
  unknown
>

/** A card's request that has not ended yet. */
export interface Handoff {
  card: string
  settings: AssignSettings
  exits: AssignCard['exits']
  record: HandoffRecord
  noteLeft: boolean
}

/** What a bot called by another is told. */
export interface Incoming {
  from: string
  why: string
  passed: Record<string, unknown>
}

/** One bot's run. */
export interface Frame {
  flow: FlowDoc
  variables: Map<string, unknown>
  incoming: Incoming | null
  handoff: Handoff | null
  record: Record<string, unknown>
  /** The choice card that waits for the visitor. */
  asking: string | null
}

export type Floor =
  | { kind: 'bot' }
  | { kind: 'agent' }
  | { kind: 'queue'; of: 'team' | 'agent'; id: string }
  | { kind: 'queue'; of: 'unassigned' }

/** The part of the card's settings by which the desk goes on by itself. */
export interface Rules {
  strategy: string
  availability: Switches
  waitLimit: number | null
  replyLimit: number | null
  attempts: number
  resumeAfter: number | null
}

export const NO_CARD: Rules = {
  strategy: 'round_robin',
  availability: { online: true, capacity: true, hours: true },
  waitLimit: null,
  replyLimit: null,
  attempts: 1,
  resumeAfter: null,
}

/** What the desk knows while people have the conversation. */
export class Custody {
  /** The team that was meant, from which the next may be chosen. */
  pool: string | null = null
  tried: string[] = []
  accepted = false
  place = 0
  /** Whether the desk gives it out by itself while it waits. */
  givenOut = false
  waitDue: number | null = null
  replyDue: number | null = null
  resumeDue: number | null = null

  constructor(readonly rules: Rules) {}

  stopTimers(): void {
    this.waitDue = null
    this.replyDue = null
    this.resumeDue = null
  }
}

export class Conversation {
  floor: Floor = { kind: 'bot' }
  heldBy = ''
  /** The assignee and team of record: kept while a bot has the floor. */
  agent: string | null = null
  team: string | null = null
  assignedAt: string | null = null
  custody: Custody | null = null
  frames: Frame[] = []
  /** The card to be entered next. */
  cursor: string | null = null
  /** The buttons under the bot's last message, until the visitor says something. */
  buttons: Option[] = []
  cardsEntered = 0
  botToBot = 0
  closed = false
  stopped = false
  arrival: number | null = null
  readonly variables = new Map<string, unknown>()
  readonly log: Log = { said: [], floor: [], handoffs: [], exits: [] }

  constructor(
    readonly id: string,
    readonly lineage: string,
    readonly number: number,
    readonly contact: string | null,
    readonly contactVariables: Map<string, unknown>,
  ) {}

  get top(): Frame {
    const frame = this.frames.at(-1)
    if (!frame) throw new Error(`Conversation ${this.id} has no run.`)
    return frame
  }

  push(flow: FlowDoc, incoming: Incoming | null): Frame {
    const variables = new Map<string, unknown>()
    const frame: Frame = { flow, variables, incoming, handoff: null, record: {}, asking: null }
    this.frames.push(frame)
    this.begin(frame)
    return frame
  }

  /** Flow variables begin anew; the others get their first value where they have none. */
  begin(frame: Frame): void {
    frame.variables.clear()
    frame.asking = null
    for (const [name, { scope, initial }] of Object.entries(frame.flow.variables)) {
      const store = this.store(frame, scope)
      if (!store.has(name)) store.set(name, initial ?? null)
    }
  }

  store(frame: Frame, scope: string): Map<string, unknown> {
    if (scope === 'contact') return this.contactVariables
    return scope === 'conversation' ? this.variables : frame.variables
  }

  read(frame: Frame, name: string): unknown {
    const declared = frame.flow.variables[name]
    return declared ? (this.store(frame, declared.scope).get(name) ?? null) : null
  }

  write(frame: Frame, name: string, value: unknown): void {
    const declared = frame.flow.variables[name]
    if (!declared) return
    const asText = declared.type === 'text' && value !== null && typeof value !== 'string'
    const kept = asText ? (typeof value === 'object' ? JSON.stringify(value) : String(value)) : value
    this.store(frame, declared.scope).set(name, kept)
  }

  /** The floor as the observation names it. */
  holder(): string {
    const { floor } = this
    if (floor.kind === 'bot') return `bot:${this.top.flow.id}`
    if (floor.kind === 'agent') return `agent:${this.agent}${this.team === null ? '' : `/${this.team}`}`
    return floor.of === 'unassigned' ? 'queue:unassigned' : `queue:${floor.of}:${floor.id}`
  }

  /** Moves the floor; what does not change is not told. */
  give(floor: Floor, at: string): void {
    this.floor = floor
    const holder = this.holder()
    if (holder !== this.heldBy) this.log.floor.push({ at, holder })
    this.heldBy = holder
  }

  /** A person did something: automatic steps are counted anew. */
  personActed(): void {
    this.cardsEntered = 0
  }
}

/** Nobody is assigned by a team's own queue, nor by a bot: there is no first reply to wait for. */
export function rulesOf(settings: AssignSettings): Rules {
  const { to, strategy, availability, waitLimit, attempts, resume } = settings
  const assigns = to.type !== 'bot' && !(to.type === 'team' && strategy === 'queue')
  const replyLimit = assigns ? settings.replyLimit : null
  return { strategy, availability, waitLimit, replyLimit, attempts, resumeAfter: resume.after }
}
