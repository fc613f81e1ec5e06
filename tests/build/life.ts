import fc from 'fast-check'
import { catalog } from '@/cards/catalog'
import { nextDue } from '@/core/desk/timers'
import { isoOf, msOf } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import { frozen } from '@/core/rehearsal/frozen'
import { conversationOf, conversationsOf, openWorld, type World } from '@/core/rehearsal/world'
import { compile, type Program } from '@/core/runtime/program'
import { STATUSES, type Workspace } from '@/core/workspace/workspace'
import { runnable } from './arbitrary'
import { type FlowParts, flowOf } from './flow'
import { handingOver } from './handingOver'
import { NOON } from './rehearsal'
import { anyWorkspace } from './staff'

/** A workspace, the bots in it, and what visitors, agents and the clock do there. */
export interface Life {
  readonly flow: FlowParts
  readonly others: readonly FlowParts[]
  readonly workspace: Workspace
  readonly deeds: readonly Draft[]
}

/** Conversations that begin in each life; those that follow a closed one are more. */
export const STARTS = 12

const parts = fc.oneof({ arbitrary: handingOver, weight: 30 }, { arbitrary: runnable, weight: 1 })

/** What somebody is about to do, made to measure when its time comes: the numbers pick one of those who are there. */
interface Draft {
  readonly kind: Action['do']
  readonly gap: number
  readonly where: number
  readonly who: number
  readonly what: number
}

const kind = fc.constantFrom<Action['do']>(
  ...(['say', 'say', 'say', 'choose', 'leave', 'accept', 'accept', 'accept', 'reply', 'reply'] as const),
  ...(['note', 'reassign', 'reassign', 'hand_back', 'hand_back', 'hand_back', 'resolve'] as const),
  ...(['take_over', 'roster', 'roster', 'roster', 'wait', 'wait', 'wait'] as const),
)

const small = fc.nat({ max: 1000 })
const draft = fc.record({ kind, gap: small, where: small, who: small, what: small })
const begins = fc.record({
  kind: fc.constant('start' as const),
  gap: small,
  where: small,
  who: small,
  what: small,
})
const chapter = fc.tuple(begins, fc.array(draft, { maxLength: 4 }))

export const anyLife: fc.Arbitrary<Life> = fc.record({
  flow: parts,
  others: fc.tuple(parts, parts).map(([one, two]) => [
    { ...one, id: 'billing', name: 'Billing bot' },
    { ...two, id: 'support', name: 'Support bot' },
  ]),
  workspace: anyWorkspace,
  deeds: fc
    .array(chapter, { minLength: STARTS, maxLength: STARTS })
    .map(chapters => chapters.flatMap(([start, deeds]): Draft[] => [start, ...deeds])),
})

export function openLife({ flow, others, workspace }: Life): World {
  const program = (one: FlowParts): Program => compile(frozen(flowOf(one)), catalog)
  return openWorld(program(flow), frozen(workspace), others.map(program))
}

/** One action and what came of it. */
export interface Moment {
  readonly before: World
  readonly action: Action
  readonly after: World
  readonly why: string | null
}

/** The whole life, action by action, on worlds frozen all the way down. */
export function live(
  life: Life,
  look: (moment: Moment) => void = () => {},
): { actions: Action[]; world: World } {
  const actions: Action[] = []
  let world = openLife(life)
  for (const one of life.deeds) {
    const action = frozen(actionOf(world, one))
    const { world: after, why } = act(world, action)
    frozen(after.desk)
    frozen(after.conversations)
    look({ before: world, action, after, why })
    actions.push(action)
    world = after
  }
  return { actions, world }
}

/** The draft as an action in this world: mostly something that can be done, by somebody who may. */
function actionOf(world: World, { kind, gap, where, who, what }: Draft): Action {
  const at = isoOf(timeOf(world, gap))
  const begun = conversationsOf(world).map(([name]) => name)
  const conversation = pick(begun, where) ?? 'c0'
  const of = { at, conversation }
  const { agents, teams, contacts } = world.desk.workspace
  const someone = pick(agents, who)?.id ?? ''
  const agent = who % 4 === 0 ? someone : (actorOf(world, conversation, who) ?? someone)
  const named = what % 3 === 0 ? {} : { agent }
  switch (kind) {
    case 'start': {
      const contact = pick([null, ...contacts.map(({ id }) => id)], who) ?? null
      return { do: kind, at, conversation: `c${roots(begun)}`, contact }
    }
    case 'say':
      return { do: kind, ...of, text: pick(['hi', 'bot', 'One', '12', 'ann'], what) ?? '' }
    case 'choose':
      return { do: kind, ...of, option: pick(['one', 'two'], what) ?? '' }
    case 'leave':
    case 'wait':
      return { do: kind, ...of }
    case 'accept':
    case 'take_over':
      return { do: kind, ...of, agent }
    case 'reply':
    case 'note':
      return { do: kind, ...of, text: 'Hello', ...named }
    case 'resolve':
      return { do: kind, ...of, ...named }
    case 'hand_back':
      return { do: kind, ...of, disposition: pick(['solved', 'needs_bot'], what) ?? '', ...named }
    case 'reassign': {
      const team = pick(teams, who)?.id ?? ''
      const to =
        what % 2 === 0 ? { type: 'team' as const, id: team } : { type: 'agent' as const, id: someone }
      return { do: kind, ...of, to, ...named }
    }
    case 'roster':
      return { do: kind, at, agent: someone, change: pick(CHANGES, what) ?? {} }
  }
}

const CHANGES = [
  ...STATUSES.map(status => ({ status })),
  ...[0, 1, 2, 3].map(capacity => ({ capacity })),
  { status: 'online' as const },
  { status: 'online' as const, active: true, capacity: 2 },
  { active: false },
]

/** Seconds, minutes or a night later; or at the very moment something is due, just before, or just after. */
function timeOf({ desk }: World, gap: number): number {
  const now = msOf(desk.now === '' ? NOON : desk.now)
  const due = nextDue(desk)
  if (gap < 150) return now
  if (gap < 450 && due) return Math.max(now, msOf(due.at) + (gap % 3) - 1)
  return now + (gap < 960 ? gap * 300 : gap * 43_200)
}

/** Somebody who has the conversation, or may take it. */
function actorOf(world: World, conversation: string, who: number): string | undefined {
  const { desk } = world
  const holder = conversationOf(world, conversation)?.session.holder
  if (!holder || holder.kind === 'bot') return undefined
  if (holder.agent) return holder.agent.id
  return pick(desk.workspace.teams.find(({ id }) => id === holder.team?.id)?.members ?? [], who)
}

const roots = (begun: readonly string[]): number => begun.filter(id => !id.includes('.')).length

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
