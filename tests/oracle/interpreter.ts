/** The second interpreter: time, then actions, on one mutable world. Written from the specification alone. */
import { drive } from './bot'
import type { Conversation } from './conversation'
import { refuse, replyLimitReached } from './custody'
import { nextOpening } from './hours'
import type { Action, Observation, Run } from './input'
import { abandon, drain, forsaken, waiting } from './passing'
import { comeBack } from './runs'
import { isAssignee, perform } from './staff'
import { go, press, start, write } from './visitor'
import { World } from './world'

interface Due {
  at: number
  rank: number
  order: number
  fire: () => void
}

function sooner(a: Due, b: Due): number {
  return a.at - b.at || a.rank - b.rank || a.order - b.order
}

function timersOf(world: World, conversation: Conversation, spared: Conversation | null): Due[] {
  const { custody } = conversation
  if (!custody) return []
  const order = conversation.arrival ?? 0
  const due: Due[] = []
  const add = (at: number | null, rank: number, what: () => void) => {
    const fire = () => {
      what()
      drain(world)
      drive(world, conversation)
    }
    if (at !== null) due.push({ at, rank, order, fire })
  }
  add(custody.resumeDue, 1, () =>
    comeBack(world, conversation, conversation.frames.length - 1, 'resume_timer'),
  )
  if (conversation !== spared) add(custody.replyDue, 2, () => replyLimitReached(world, conversation))
  add(custody.waitDue, 3, () => refuse(world, conversation, 'wait_limit', true))
  return due
}

/** Opening hours matter only while something waits that they could move. */
function openingsOf(world: World, until: number): Due[] {
  if (waiting(world).length === 0) return []
  const owners = [world, ...world.teams.values(), ...world.agents.values()]
  return owners.flatMap(({ hours }) => {
    const at = hours ? nextOpening(hours, world.now, until) : null
    return at === null ? [] : [{ at, rank: 0, order: 0, fire: () => drain(world) }]
  })
}

/** Everything that comes due up to `to` happens, in order of time. */
function advance(world: World, to: number, spared: Conversation | null = null): void {
  for (;;) {
    const timers = world.openConversations().flatMap(one => timersOf(world, one, spared))
    const [first] = timers.filter(due => due.at <= to).sort(sooner)
    const openings = openingsOf(world, first ? first.at : to)
    const [next] = (first ? [first, ...openings] : openings).sort(sooner)
    if (!next) break
    world.now = Math.max(world.now, next.at)
    next.fire()
  }
  world.now = Math.max(world.now, to)
}

/** A reply or accept of the assignee at the very instant of their own first-reply limit comes first. */
function sparedBy(world: World, action: Action, at: number): Conversation | null {
  if (action.do !== 'reply' && action.do !== 'accept') return null
  const conversation = world.find(action.conversation)
  if (!conversation) return null
  const own = isAssignee(world, conversation, action.agent)
  return own && conversation.custody?.replyDue === at ? conversation : null
}

function act(world: World, action: Action): boolean {
  switch (action.do) {
    case 'start':
      return start(world, action.conversation, action.contact, action.from)
    case 'say':
      return write(world, action.conversation, action.text)
    case 'choose':
      return press(world, action.conversation, action.option)
    case 'leave':
      return go(world, action.conversation)
    case 'wait':
      return true
    case 'roster': {
      const agent = world.agents.get(action.agent)
      if (!agent) return false
      Object.assign(agent, action.change)
      drain(world)
      for (let one = forsaken(world); one; one = forsaken(world)) {
        abandon(world, one)
        drain(world)
        drive(world, one)
      }
      return true
    }
    default:
      return perform(world, action)
  }
}

/** The variables of the flow whose bot is on top. */
function valuesOf(conversation: Conversation): Record<string, unknown> {
  const { top } = conversation
  const names = Object.keys(top.flow.variables)
  return Object.fromEntries(names.map(name => [name, conversation.read(top, name)]))
}

export function interpret(run: Run): Observation {
  const world = new World(run)
  const impossible: number[] = []
  run.actions.forEach((action, index) => {
    const at = new Date(action.at).getTime()
    advance(world, at - 1)
    const spared = sparedBy(world, action, at)
    advance(world, at, spared)
    if (!act(world, action)) impossible.push(index)
    if (spared) advance(world, at)
  })
  const conversations = [...world.conversations.values()].map(conversation => [
    conversation.id,
    { ...conversation.log, record: { ...conversation.top.record }, values: valuesOf(conversation) },
  ])
  return { impossible, conversations: Object.fromEntries(conversations) }
}
