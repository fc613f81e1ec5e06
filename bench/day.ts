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

export function dayOf(conversations: number): Play {
  let world = openWorld(compileFlow(readFlow(helpDeskFile())), readWorkspace(companyFile(conversations)))
  const count = { begun: 0, assigned: 0, gaveUp: 0, open: 0, waiting: 0 }
  let [open, waiting, second] = [0, 0, 0]
  const agenda: (() => void)[][] = []
  let chance = 1
  for (const [i, { id }] of PEOPLE.entries()) {
    const from = 3 * 3600 + (i % 8) * LUNCH
    later(from, () => roster(id, 'away'))
    later(from + LUNCH, () => roster(id, 'online'))
  }
  return {
    go(more) {
      const until = Math.min(conversations, count.begun + more)
      while (count.begun < until || (count.begun === conversations && open > 0)) {
        const due = Math.min(conversations, Math.ceil(((second + 1) * conversations) / HOURS))
        while (count.begun < due) arrive()
        for (const deed of agenda[second] ?? []) deed()
        agenda[second] = []
        second += 1
      }
      return open
    },
    told: () => count,
  }

  function later(at: number, deed: () => void): void {
    const slot = Math.ceil(at)
    agenda[slot] ??= []
    agenda[slot].push(deed)
  }

  function roster(agent: string, status: 'away' | 'online'): void {
    done({ do: 'roster', at: now(), agent, change: { status } })
  }

  function arrive(): void {
    const conversation = `v${count.begun}`
    count.begun += 1
    open += 1
    count.open = Math.max(count.open, open)
    done({ do: 'start', at: now(), conversation, contact: null })
    later(second + 5 + random(20), () => {
      const option = TOPICS[Math.floor(random(TOPICS.length))]?.key ?? ''
      done({ do: 'choose', at: now(), conversation, option })
      const queued = holderOf(world, conversation) === 'queue'
      if (queued) waits(1)
      later(second + LOOK_AGAIN, () => look(conversation, queued))
    })
  }

  /** Whoever has it says so and is done some minutes later; whoever waits is looked at again. `waited`: so it was the last time. */
  function look(conversation: string, waited: boolean): void {
    const holder = holderOf(world, conversation)
    if (holder === 'queue') {
      later(second + LOOK_AGAIN, () => look(conversation, true))
      return
    }
    if (waited) waits(-1)
    if (holder !== 'bot' && holder !== undefined) {
      count.assigned += 1
      done({ do: 'accept', at: now(), conversation, agent: holder })
      later(second + 60 + random(240), () => {
        done({ do: 'hand_back', at: now(), conversation, disposition: 'solved' })
        leave(conversation)
      })
      return
    }
    count.gaveUp += 1
    leave(conversation)
  }

  /** The visitor goes, and a load run has no more use for what was said. */
  function leave(conversation: string): void {
    done({ do: 'leave', at: now(), conversation })
    world = withoutConversation(world, conversation)
    open -= 1
  }

  function waits(change: 1 | -1): void {
    waiting += change
    count.waiting = Math.max(count.waiting, waiting)
  }

  function done(action: Action): void {
    const outcome = act(world, action)
    if (outcome.why !== null) throw new Error(`${JSON.stringify(action)}: ${outcome.why}`)
    world = outcome.world
  }

  function now(): string {
    return new Date(MORNING + second * 1000).toISOString()
  }

  /** From 0 until `below`; the same in every run. */
  function random(below: number): number {
    chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0
    return (chance / 2 ** 32) * below
  }
}

/** Id of the agent who has it; `queue` or `bot` where nobody does. */
function holderOf(world: World, conversation: string): string | undefined {
  const holder = conversationOf(world, conversation)?.session.holder
  return holder?.kind === 'agent' ? holder.agent.id : holder?.kind
}
