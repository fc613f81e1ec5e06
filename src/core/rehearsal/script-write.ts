import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { same } from '@/core/flow/json'
import { save } from '@/core/flow/save'
import { msOf } from '@/core/flow/time'
import type { Catalog } from '@/core/runtime/card-type'
import { type StoredWorkspace, type Workspace, workspaceSchema } from '@/core/workspace/workspace'
import { act } from './act'
import type { Action } from './action'
import type { Script } from './script'
import { DEFAULT_AT, type ScriptStep } from './script-schema'
import { stepOf } from './script-step'
import { botsOf, scriptWorld } from './script-world'
import { conversationsOf, type World } from './world'

/** A rehearsal that was played. */
export interface Rehearsed {
  readonly flow: Flow
  /** The flows it may hand over to. */
  readonly others: readonly Flow[]
  /** As it was when the rehearsal began. */
  readonly workspace: Workspace
  /** All that was done, in the order of time. */
  readonly actions: readonly Action[]
}

/**
 * The script that gives the same transcript again, by itself: with the flows that took part, agents, teams and hours,
 * and of the contacts those who wrote. What could not be done is left out, the time it took is not.
 */
export function scriptOf({ flow, others, workspace, actions }: Rehearsed, catalog: Catalog): Script {
  let world = scriptWorld(flow, others, workspace, workspace.bots, catalog)
  const done: Action[] = []
  for (const action of actions) {
    const outcome = act(world, action)
    world = outcome.world
    if (outcome.why === null) done.push(action)
  }
  const [last, end] = [done.at(-1), actions.at(-1)]
  if (end && msOf(end.at) > msOf(last?.at ?? end.at)) done.push({ do: 'wait', at: end.at })
  const people = peopleIn(workspace, done)
  const steps = stepsOf(done, people)
  const met = botsMet(world)
  const flows = others.filter(({ id }) => id !== flow.id && met.has(id))
  const listed = same(botsOf(flow, flows, []), workspace.bots) ? [] : workspace.bots
  return {
    at: done[0]?.at ?? DEFAULT_AT,
    contact: null,
    begins: steps.some(step => 'start' in step),
    steps,
    bots: listed.map(({ id, name, active }) => ({ id, name, active })),
    workspace: people,
    flow,
    flows,
  }
}

/** The text of a script, the steps one a line. Equal scripts give equal bytes. */
export function saveScript({ flow, flows, workspace, ...script }: Script, shapes: Shapes): string {
  const { at, contact, from, begins, bots, steps } = script
  const fields: [name: string, text: string][] = [
    ['format', '"baton.script"'],
    ['version', '1'],
    ['at', JSON.stringify(at)],
    ...(contact === null ? [] : [['contact', JSON.stringify(contact)] as [string, string]]),
    ...(from === undefined ? [] : [['from', JSON.stringify(from)] as [string, string]]),
    ...(begins ? [] : [['begins', 'false'] as [string, string]]),
    ...(bots.length === 0 ? [] : [['bots', listed(bots)] as [string, string]]),
    ['steps', listed(steps)],
    ...(workspace === null ? [] : [['workspace', nested(workspace)] as [string, string]]),
    ...(flow === null ? [] : [['flow', nested(plain(flow, shapes))] as [string, string]]),
    ...(flows.length === 0
      ? []
      : [['flows', nested(flows.map(other => plain(other, shapes)))] as [string, string]]),
  ]
  return `{\n${fields.map(([name, text]) => `  "${name}": ${text}`).join(',\n')}\n}\n`
}

function stepsOf(actions: readonly Action[], { contacts }: StoredWorkspace): readonly ScriptStep[] {
  const known = new Set(contacts.map(({ id }) => id))
  let before = actions[0]?.at ?? DEFAULT_AT
  return actions.map(action => {
    const stranger = action.do === 'start' && action.contact !== null && !known.has(action.contact)
    const step = stepOf(stranger ? { ...action, contact: null } : action, before)
    before = action.at
    return step
  })
}

/** The workspace with its fields in the order of the format, without what is only there in a library. */
function peopleIn({ bots: _bots, ...stored }: Workspace, actions: readonly Action[]): StoredWorkspace {
  const wrote = new Set(actions.flatMap(one => (one.do === 'start' ? [one.contact] : [])))
  const contacts = stored.contacts.filter(({ id }) => wrote.has(id))
  return workspaceSchema.parse({ ...stored, contacts })
}

/** Ids of the bots that somebody handed over to, or tried to. */
function botsMet(world: World): ReadonlySet<string> {
  const events = conversationsOf(world).flatMap(([, { events }]) => events)
  return new Set(
    events.flatMap(event => {
      if (event.type === 'flow.called') return [event.bot.id]
      if (event.type !== 'assignment.answered') return []
      const { type, found } = event.answer.trace.target
      return type === 'bot' && found ? [found.id] : []
    }),
  )
}

/** The flow as its file would hold it, without the places of its cards: a script draws nothing. */
function plain(flow: Flow, shapes: Shapes): object {
  const { layout: _layout, ...logic } = JSON.parse(save(flow, shapes))
  return logic
}

const listed = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`

/** JSON over several lines, two spaces further in. */
const nested = (value: object): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
