/** What the people at the desk can do, and who of them may. */
import { drive } from './bot'
import type { Conversation } from './conversation'
import { accept, stir } from './custody'
import type { Action } from './input'
import { drain, passToAgent, passToTeam, take, takeOver } from './passing'
import { comeBack, dropToOutermost, giveToBot, ledger, say } from './runs'
import { close } from './visitor'
import type { Agent, World } from './world'

export type StaffAction = Extract<
  Action,
  { do: 'accept' | 'reply' | 'note' | 'reassign' | 'hand_back' | 'resolve' | 'take_over' }
>

function assigneeOf(conversation: Conversation): string | null {
  return conversation.floor.kind === 'agent' ? conversation.agent : null
}

function activeAgent(world: World, id: string | undefined): Agent | null {
  const agent = id === undefined ? undefined : world.agents.get(id)
  return agent?.active ? agent : null
}

/** The person who acts, the one named or else the assignee, has the conversation and has not left us. */
export function isAssignee(world: World, conversation: Conversation, named: string | undefined): boolean {
  const assignee = activeAgent(world, assigneeOf(conversation) ?? undefined)
  return assignee !== null && (named ?? assignee.id) === assignee.id
}

/** The assignee, a member of the team that has it, the agent in whose own queue it waits, an admin. */
function mayEnd(world: World, conversation: Conversation, named: string | undefined): boolean {
  const { floor } = conversation
  if (floor.kind === 'bot' || (floor.kind === 'queue' && floor.of === 'unassigned')) return false
  if (isAssignee(world, conversation, named)) return true
  const agent = activeAgent(world, named)
  if (!agent) return false
  if (agent.admin) return true
  if (floor.kind === 'agent') return world.isMember(agent.id, conversation.team)
  return floor.of === 'team' ? world.isMember(agent.id, floor.id) : floor.id === agent.id
}

function acceptIt(world: World, conversation: Conversation, id: string): boolean {
  const { floor } = conversation
  if (floor.kind === 'bot') return false
  if (floor.kind === 'agent') {
    if (!isAssignee(world, conversation, id)) return false
    accept(world, conversation)
    return true
  }
  const agent = activeAgent(world, id)
  if (!agent) return false
  if (floor.of === 'team' && !world.isMember(id, floor.id)) return false
  if (floor.of === 'agent' && floor.id !== id) return false
  if (conversation.stopped) takeOver(world, conversation, agent)
  else {
    take(world, conversation, agent)
    accept(world, conversation)
  }
  return true
}

function reply(world: World, conversation: Conversation, text: string, named: string | undefined): boolean {
  if (!isAssignee(world, conversation, named)) return false
  say(world, conversation, 'agent', text)
  accept(world, conversation)
  stir(world, conversation)
  return true
}

function remark(world: World, conversation: Conversation, text: string, named: string | undefined): boolean {
  const own = isAssignee(world, conversation, named)
  if (named === undefined ? !own : !activeAgent(world, named)) return false
  say(world, conversation, 'internal', text)
  if (own) stir(world, conversation)
  return true
}

function reassign(
  world: World,
  conversation: Conversation,
  to: { type: 'agent' | 'team'; id: string },
  named: string | undefined,
): boolean {
  if (conversation.floor.kind === 'bot' || conversation.stopped) return false
  if (!activeAgent(world, named ?? assigneeOf(conversation) ?? undefined)) return false
  if (to.type === 'agent') {
    const agent = activeAgent(world, to.id)
    if (!agent || assigneeOf(conversation) === agent.id) return false
    passToAgent(world, conversation, agent)
  } else {
    const team = world.teams.get(to.id)
    if (!team || world.activeMembers(team).length === 0) return false
    if (!passToTeam(world, conversation, team)) return false
  }
  drain(world)
  return true
}

function handBack(
  world: World,
  conversation: Conversation,
  disposition: string,
  named: string | undefined,
): boolean {
  if (!mayEnd(world, conversation, named)) return false
  conversation.personActed()
  if (conversation.top.handoff) {
    comeBack(world, conversation, conversation.frames.length - 1, 'handed_back', disposition)
  } else {
    ledger(world, conversation, { what: 'ended', reason: 'handed_back' })
    dropToOutermost(conversation)
    giveToBot(world, conversation)
  }
  drain(world)
  drive(world, conversation)
  return true
}

/** Does what a person asks; false where it can't be done. */
export function perform(world: World, action: StaffAction): boolean {
  const conversation = world.find(action.conversation)
  if (!conversation || conversation.closed) return false
  switch (action.do) {
    case 'accept':
      return acceptIt(world, conversation, action.agent)
    case 'reply':
      return reply(world, conversation, action.text, action.agent)
    case 'note':
      return remark(world, conversation, action.text, action.agent)
    case 'reassign':
      return reassign(world, conversation, action.to, action.agent)
    case 'hand_back':
      return handBack(world, conversation, action.disposition, action.agent)
    case 'resolve':
      if (!mayEnd(world, conversation, action.agent)) return false
      close(world, conversation, 'resolved')
      return true
    case 'take_over': {
      const agent = activeAgent(world, action.agent)
      if (!agent || (conversation.floor.kind !== 'bot' && !conversation.stopped)) return false
      takeOver(world, conversation, agent)
      return true
    }
  }
}
