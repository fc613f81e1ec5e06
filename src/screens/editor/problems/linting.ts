import type { Card, Flow } from '@/core/flow/document'
import { same } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import type { Catalog } from '@/core/runtime/card-type'
import { botsOf } from '@/core/workspace/cycles'
import type { Workspace } from '@/core/workspace/workspace'
import { changed, changesOf } from './changes'
import { check } from './check'
import type { Answer, Groups, Head, Task } from './task'

/**
 * Checks a flow again and again, told only what became another: cards that stayed keep their identity, and with it all
 * that was worked out about them. The first task has to say everything.
 */
export function createLinting(catalog: Catalog): (task: Task) => Answer {
  let head: Head | null = null
  let cards: Readonly<Record<string, Card>> = {}
  let workspace: Workspace | null = null
  let behind: readonly Flow[] = []
  let groups: Groups = {}
  return task => {
    head = task.head ?? head
    cards = changed(cards, task.cards)
    workspace = task.workspace ?? workspace
    behind = task.behind ?? behind
    if (!head || !workspace) throw new Error('The first task says what flow and workspace are.')
    const flow: Flow = { ...head, cards, layout: {} }
    const changes = changesOf(groups, grouped(check(flow, catalog, workspace, behind)), same)
    groups = changed(groups, changes)
    return { groups: changes, bots: botsOf(flow, catalog) }
  }
}

/** Problems by the card they concern, in the order in which they were found. */
export function grouped(problems: readonly Problem[]): Groups {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = problem.card ?? ''
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return Object.fromEntries(groups)
}
