/** What the desk answers first: whoever can take it, the queue, or nobody. */
import { type Conversation, Custody, type Handoff, rulesOf } from './conversation'
import { assign, assignFrom, enqueue, refuse } from './custody'
import { choose, fitting } from './desk'
import type { Agent, Team, World } from './world'

/** The card asks the desk for an agent. */
export function askAgent(world: World, conversation: Conversation, handoff: Handoff, agent: Agent): void {
  const custody = new Custody(rulesOf(handoff.settings))
  conversation.custody = custody
  const { fit, reason } = fitting(world, [agent], custody.rules.availability, null, conversation)
  if (fit.length > 0) {
    assign(world, conversation, agent, { changed: conversation.agent !== agent.id })
    return
  }
  const otherwise = handoff.settings.ifUnavailable
  if (otherwise === 'wait') {
    enqueue(world, conversation, { of: 'agent', agent }, reason, true)
    return
  }
  if (otherwise.includes('assign')) {
    assign(world, conversation, agent, { changed: conversation.agent !== agent.id })
    return
  }
  refuse(world, conversation, reason, true)
}

/** The card asks the desk for a team. */
export function askTeam(world: World, conversation: Conversation, handoff: Handoff, team: Team): void {
  const custody = new Custody(rulesOf(handoff.settings))
  conversation.custody = custody
  custody.pool = team.id
  const { strategy, availability } = custody.rules
  const members = world.activeMembers(team)
  const { fit, reason } = fitting(world, members, availability, team, conversation)
  const same = conversation.team === team.id ? fit.find(one => one.id === conversation.agent) : undefined
  if (same) {
    assign(world, conversation, same, { team, changed: false })
    return
  }
  if (strategy === 'queue') {
    enqueue(world, conversation, { of: 'team', team }, null, false)
    return
  }
  const first = choose(world, team, strategy, fit, conversation)
  if (first) {
    assignFrom(world, conversation, team, first)
    return
  }
  const otherwise = handoff.settings.ifUnavailable
  if (otherwise === 'wait') {
    enqueue(world, conversation, { of: 'team', team }, reason, true)
    return
  }
  const anybody = otherwise.includes('assign') ? choose(world, team, strategy, members, conversation) : null
  if (anybody && conversation.team === team.id && conversation.agent === anybody.id) {
    assign(world, conversation, anybody, { team, changed: false })
    return
  }
  if (anybody) {
    assignFrom(world, conversation, team, anybody)
    return
  }
  refuse(world, conversation, reason, true)
}
