import type { Flow } from '@/core/flow/document'
import type { Catalog } from '@/core/runtime/card-type'
import type { Workspace } from '@/core/workspace/workspace'
import { changed, changesOf, isNothing } from './changes'
import type { Answer, Groups, Head, Task } from './task'

/** What a flow is checked against. */
export interface Around {
  readonly workspace: Workspace
  /** The flows that this one hands over to. */
  readonly behind: readonly Flow[]
}

export interface Findings {
  readonly groups: Groups
  /** Ids of the bots that the flow can hand over to. */
  readonly bots: readonly string[]
}

export interface Linter {
  /** What is wrong with the flow. One look at a time: to be called again only after the last one has ended. */
  look(flow: Flow, around: Around): Promise<Findings>
  stop(): void
}

/** Somebody who is told what became another, and answers likewise: a worker, or the page itself. */
export interface Helper {
  ask(task: Task): Promise<Answer>
  stop(): void
}

/**
 * Keeps what its helper knows, to say only what became another since. A helper that fails is replaced by the other,
 * which is told everything.
 */
export function createLinter(first: Helper | null, other: () => Helper): Linter {
  let helper = first ?? other()
  let told: Told | null = null
  let findings: Findings = { groups: {}, bots: [] }

  async function ask(flow: Flow, around: Around): Promise<void> {
    const task = taskFor(told, flow, around)
    if (told && isEmpty(task)) return
    const { groups, bots } = await helper.ask(task)
    findings = { groups: changed(told ? findings.groups : {}, groups), bots }
    told = { flow, around }
  }
  return {
    async look(flow, around) {
      try {
        await ask(flow, around)
      } catch (problem) {
        if (helper !== first) throw problem
        helper.stop()
        helper = other()
        told = null
        await ask(flow, around)
      }
      return findings
    },
    stop: () => helper.stop(),
  }
}

/** The linter on the page's own thread, while that has nothing better to do. */
export function helperHere(catalog: Catalog): Helper {
  const linting = import('./linting').then(({ createLinting }) => createLinting(catalog))
  return {
    async ask(task) {
      const lint = await linting
      await new Promise(done => requestIdleCallback(done, { timeout: 500 }))
      return lint(task)
    },
    stop: () => undefined,
  }
}

interface Told {
  readonly flow: Flow
  readonly around: Around
}

/** What is news to somebody who was told that much. */
function taskFor(told: Told | null, flow: Flow, { workspace, behind }: Around): Task {
  const head = headOf(flow)
  const before = told && headOf(told.flow)
  return {
    cards: changesOf(told?.flow.cards ?? {}, flow.cards),
    ...(before && isNothing(changesOf(before, head)) ? {} : { head }),
    ...(told?.around.workspace === workspace ? {} : { workspace }),
    ...(told?.around.behind === behind ? {} : { behind }),
  }
}

const isEmpty = ({ cards, ...rest }: Task): boolean => isNothing(cards) && Object.keys(rest).length === 0

function headOf({ cards: _cards, layout: _layout, frames: _frames, notes: _notes, ...head }: Flow): Head & {
  readonly [part: string]: unknown
} {
  return head
}
