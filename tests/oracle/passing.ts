/** What people and time do to held and waiting conversations: giving out, passing on, taking, taking over. */
import { type Conversation, Custody, NO_CARD, rulesOf } from './conversation'
import { assign, assignFrom, custodyOf, enqueue, refuse, toUnassigned } from './custody'
import { choose, fitting } from './desk'
import { dropToOutermost, endPending, ledger } from './runs'
import type { Agent, Team, World } from './world'

/** Gives one waiting conversation to whoever can take it now. */
function giveOut(world: World, conversation: Conversation): boolean {
  const { floor } = conversation
  if (floor.kind !== 'queue' || floor.of === 'unassigned') return false
  const { rules } = custodyOf(conversation)
  if (floor.of === 'agent') {
    const agent = world.agents.get(floor.id)
    if (!agent) return false
    const able = fitting(world, [agent], rules.availability, null, conversation).fit.length > 0
    if (able) assign(world, conversation, agent)
    return able
  }
  const team = world.teams.get(floor.id)
  if (!team) return false
  const { fit } = fitting(world, world.activeMembers(team), rules.availability, team, conversation)
  const next = choose(world, team, rules.strategy, fit, conversation)
  if (next) assignFrom(world, conversation, team, next)
  return next !== null
}

/** What the desk would give out by itself, the longest waiting first. */
export function waiting(world: World): Conversation[] {
  return world
    .openConversations()
    .filter(conversation => conversation.floor.kind === 'queue' && conversation.custody?.givenOut)
    .sort((a, b) => (a.custody?.place ?? 0) - (b.custody?.place ?? 0))
}

/** Somebody may have become eligible: the longest waiting that anybody may take, until nobody can take any. */
export function drain(world: World): void {
  while (waiting(world).some(conversation => giveOut(world, conversation))) {}
}

/** The first of those that wait for somebody who has left, or for a team without anybody. */
export function forsaken(world: World): Conversation | undefined {
  return world
    .openConversations()
    .sort((a, b) => (a.arrival ?? 0) - (b.arrival ?? 0))
    .find(({ floor }) => {
      if (floor.kind !== 'queue' || floor.of === 'unassigned') return false
      if (floor.of === 'agent') return !world.agents.get(floor.id)?.active
      const team = world.teams.get(floor.id)
      return !team || world.activeMembers(team).length === 0
    })
}

/** Nobody will ever take it: the card is refused; without a card anybody may have it. */
export function abandon(world: World, conversation: Conversation): void {
  const { floor } = conversation
  const toOne = floor.kind === 'queue' && floor.of === 'agent'
  if (conversation.top.handoff) {
    refuse(world, conversation, toOne ? 'target_inactive' : 'team_empty', false)
    return
  }
  ledger(world, conversation, { what: 'queued', reason: null })
  toUnassigned(world, conversation)
}

/** A hold without a card: nobody's request is pending any more, only the outermost bot is kept. */
function withoutCard(world: World, conversation: Conversation): void {
  endPending(world, conversation, 'taken_over')
  dropToOutermost(conversation)
}

function freshCustody(conversation: Conversation): Custody {
  const { handoff } = conversation.top
  const custody = new Custody(handoff ? rulesOf(handoff.settings) : NO_CARD)
  conversation.custody = custody
  return custody
}

export function passToAgent(world: World, conversation: Conversation, agent: Agent): void {
  freshCustody(conversation)
  assign(world, conversation, agent)
}

/** False where nobody but whoever has it already could take it: then nothing is done. */
export function passToTeam(world: World, conversation: Conversation, team: Team): boolean {
  const had = conversation.floor.kind === 'agent' ? conversation.agent : null
  const before = conversation.custody
  const custody = freshCustody(conversation)
  custody.pool = team.id
  const { strategy, availability } = custody.rules
  if (strategy === 'queue') {
    enqueue(world, conversation, { of: 'team', team }, null, false)
    return true
  }
  const { fit, reason } = fitting(world, world.activeMembers(team), availability, team, conversation)
  const others = fit.filter(({ id }) => id !== had)
  const next = choose(world, team, strategy, others, conversation)
  if (next) assignFrom(world, conversation, team, next)
  else if (fit.length === 0) enqueue(world, conversation, { of: 'team', team }, reason, true)
  else conversation.custody = before
  return next !== null || fit.length === 0
}

/** Somebody takes a waiting conversation by hand. */
export function take(world: World, conversation: Conversation, agent: Agent): void {
  assign(world, conversation, agent)
}

/** A human takes the floor from a bot, or from a run that stopped. */
export function takeOver(world: World, conversation: Conversation, agent: Agent): void {
  world.arrive(conversation)
  withoutCard(world, conversation)
  const custody = new Custody(NO_CARD)
  custody.accepted = true
  conversation.custody = custody
  if (!world.isMember(agent.id, conversation.team)) conversation.team = null
  conversation.agent = agent.id
  conversation.assignedAt = world.iso()
  agent.lastAssigned = world.now
  conversation.give({ kind: 'agent' }, world.iso())
  conversation.top.record = { acceptedAt: world.iso() }
  ledger(world, conversation, { what: 'taken_over', who: agent.id })
}
