import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import { conversationOf, openWorld, type World, withoutConversation } from '@/core/rehearsal/world'
import { compileFlow, readFlow, readWorkspace } from './baton'
import { companyFile, helpDeskFile, PEOPLE, TOPICS } from './office'

/**
 * A day at a help desk in which visitors arrive faster than people can always take them: some wait, some give up, and
 * everybody's lunch is felt. Visitors come evenly, so that the last of them find it as busy as the first.
 */
export interface Play {
  /** Plays on until that many more conversations have begun, or to the end of the day; gives how many are still open. */
  go(more: number): number
  told(): Day
}

/** What kind of day it was. */
export interface Day {
  readonly begun: number
  readonly assigned: number
  readonly gaveUp: number
  /** The most that were open at once, and that waited at once. */
  readonly open: number
  readonly waiting: number
}

/** Seconds from the first visitor to the last. */
const HOURS = 10 * 3600
const MORNING = Date.parse('2026-03-02T08:00:00.000Z')
const LOOK_AGAIN = 20
const LUNCH = 1800

export const dayOf = (conversations: number): Play => new Playing(conversations)

class Playing implements Play {
  private world: World
  private readonly count = { begun: 0, assigned: 0, gaveUp: 0, open: 0, waiting: 0 }
  private open = 0
  private waiting = 0
  private second = 0
  /** What is to happen in each second. */
  private readonly agenda: (() => void)[][] = []
  private chance = 1

  constructor(private readonly conversations: number) {
    const program = compileFlow(readFlow(helpDeskFile()))
    this.world = openWorld(program, readWorkspace(companyFile(conversations)))
    for (const [i, { id }] of PEOPLE.entries()) {
      const from = 3 * 3600 + (i % 8) * LUNCH
      this.later(from, () => this.roster(id, 'away'))
      this.later(from + LUNCH, () => this.roster(id, 'online'))
    }
  }

  go(more: number): number {
    const { conversations, count } = this
    const until = Math.min(conversations, count.begun + more)
    while (count.begun < until || (count.begun === conversations && this.open > 0)) {
      const due = Math.min(conversations, Math.ceil(((this.second + 1) * conversations) / HOURS))
      while (count.begun < due) this.arrive()
      for (const deed of this.agenda[this.second] ?? []) deed()
      this.agenda[this.second] = []
      this.second += 1
    }
    return this.open
  }

  told(): Day {
    return this.count
  }

  /** `at`: a second of the day. */
  private later(at: number, deed: () => void): void {
    const slot = Math.ceil(at)
    const deeds = this.agenda[slot] ?? []
    deeds.push(deed)
    this.agenda[slot] = deeds
  }

  private roster(agent: string, status: 'away' | 'online'): void {
    this.done({ do: 'roster', at: this.now(), agent, change: { status } })
  }

  private arrive(): void {
    const conversation = `v${this.count.begun}`
    this.count.begun += 1
    this.open += 1
    this.count.open = Math.max(this.count.open, this.open)
    this.done({ do: 'start', at: this.now(), conversation, contact: null })
    this.later(this.second + 5 + this.random(20), () => this.choose(conversation))
  }

  private choose(conversation: string): void {
    const option = TOPICS[Math.floor(this.random(TOPICS.length))]?.key ?? ''
    this.done({ do: 'choose', at: this.now(), conversation, option })
    const queued = holderOf(this.world, conversation) === 'queue'
    if (queued) this.waits(1)
    this.later(this.second + LOOK_AGAIN, () => this.look(conversation, queued))
  }

  /** Whoever has it says so and is done some minutes later; whoever waits is looked at again. `waited`: so it was the last time. */
  private look(conversation: string, waited: boolean): void {
    const holder = holderOf(this.world, conversation)
    if (holder === 'queue') {
      this.later(this.second + LOOK_AGAIN, () => this.look(conversation, true))
      return
    }
    if (waited) this.waits(-1)
    if (holder === 'bot' || holder === undefined) {
      this.count.gaveUp += 1
      this.leave(conversation)
      return
    }
    this.count.assigned += 1
    this.done({ do: 'accept', at: this.now(), conversation, agent: holder })
    this.later(this.second + 60 + this.random(240), () => {
      this.done({ do: 'hand_back', at: this.now(), conversation, disposition: 'solved' })
      this.leave(conversation)
    })
  }

  /** The visitor goes, and a load run has no more use for what was said. */
  private leave(conversation: string): void {
    this.done({ do: 'leave', at: this.now(), conversation })
    this.world = withoutConversation(this.world, conversation)
    this.open -= 1
  }

  private waits(change: 1 | -1): void {
    this.waiting += change
    this.count.waiting = Math.max(this.count.waiting, this.waiting)
  }

  private done(action: Action): void {
    const outcome = act(this.world, action)
    if (outcome.why !== null) throw new Error(`${JSON.stringify(action)}: ${outcome.why}`)
    this.world = outcome.world
  }

  private now(): string {
    return new Date(MORNING + this.second * 1000).toISOString()
  }

  /** From 0 until `below`; the same in every run. */
  private random(below: number): number {
    this.chance = (Math.imul(this.chance, 1664525) + 1013904223) >>> 0
    return (this.chance / 2 ** 32) * below
  }
}

/** Id of the agent who has it; `queue` or `bot` where nobody does. */
function holderOf(world: World, conversation: string): string | undefined {
  const holder = conversationOf(world, conversation)?.session.holder
  return holder?.kind === 'agent' ? holder.agent.id : holder?.kind
}
