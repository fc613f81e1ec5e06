/** The hand-over itself: asking, assigning, queueing, refusing, the next candidate, and giving out what waits. */
import { type Conversation, Custody, type Handoff, type HandoffRecord, NO_CARD } from './conversation'
import { choose, fitting } from './desk'
import { giveToBot, leave, ledger, noteExit, publish, sayTemplate } from './runs'
import type { Agent, Team, World } from './world'

type Queue = { of: 'team'; team: Team } | { of: 'agent'; agent: Agent }

const NOBODY = {
  assigneeId: null,
  assigneeName: null,
  assigneeEmail: null,
  teamId: null,
  teamName: null,
  botId: null,
  botName: null,
} satisfies Partial<HandoffRecord>

export function custodyOf(conversation: Conversation): Custody {
  conversation.custody ??= new Custody(NO_CARD)
  return conversation.custody
}

function amend(conversation: Conversation, change: Partial<HandoffRecord>): void {
  const { top } = conversation
  if (top.handoff) publish(conversation, top, top.handoff, change)
  else if ('acceptedAt' in change) top.record = { acceptedAt: change.acceptedAt }
}

function words(world: World, conversation: Conversation, which: keyof Handoff['settings']['messages']): void {
  const { top } = conversation
  const { handoff } = top
  if (handoff) sayTemplate(world, conversation, top, 'notice', handoff.settings.messages[which])
}

function leaveNote(world: World, conversation: Conversation): void {
  const { top } = conversation
  const { handoff } = top
  if (!handoff || handoff.noteLeft) return
  handoff.noteLeft = true
  sayTemplate(world, conversation, top, 'note', handoff.settings.note)
}

function strategyMeant(custody: Custody): string | null {
  return custody.pool === null ? null : custody.rules.strategy
}

/** The agent has the conversation from now on. */
export function assign(
  world: World,
  conversation: Conversation,
  agent: Agent,
  how: { team?: Team; changed?: boolean } = {},
): void {
  const { team, changed = true } = how
  const custody = custodyOf(conversation)
  if (team) conversation.team = team.id
  else if (!world.isMember(agent.id, conversation.team)) conversation.team = null
  conversation.agent = agent.id
  if (changed || conversation.assignedAt === null) {
    conversation.assignedAt = world.iso()
    agent.lastAssigned = world.now
  }
  custody.tried.push(agent.id)
  custody.accepted = false
  custody.stopTimers()
  const { replyLimit, resumeAfter } = custody.rules
  if (replyLimit !== null) custody.replyDue = world.now + replyLimit * 1000
  if (resumeAfter !== null) custody.resumeDue = world.now + resumeAfter * 1000
  conversation.give({ kind: 'agent' }, world.iso())
  const attempts = custody.tried.length
  const kept = world.teams.get(conversation.team ?? '')
  amend(conversation, {
    ...NOBODY,
    outcome: 'assigned',
    reason: null,
    assigneeId: agent.id,
    assigneeName: agent.name,
    assigneeEmail: agent.email,
    teamId: kept?.id ?? null,
    teamName: kept?.name ?? null,
    strategy: strategyMeant(custody),
    assignedAt: conversation.assignedAt,
    acceptedAt: null,
    endedAt: null,
    endReason: null,
    disposition: null,
    attempts,
    changed,
  })
  ledger(world, conversation, { what: 'assigned', who: agent.id, attempts, changed })
  if (changed) words(world, conversation, 'handoff')
  leaveNote(world, conversation)
}

/** A member whose turn it was. */
export function assignFrom(world: World, conversation: Conversation, team: Team, agent: Agent): void {
  if (custodyOf(conversation).rules.strategy === 'round_robin') team.pointer = agent.id
  assign(world, conversation, agent, { team })
}

export function accept(world: World, conversation: Conversation): void {
  const custody = custodyOf(conversation)
  if (custody.accepted) return
  custody.accepted = true
  custody.replyDue = null
  amend(conversation, { acceptedAt: world.iso() })
  ledger(world, conversation, { what: 'accepted', who: conversation.agent ?? '' })
  stir(world, conversation)
}

/** The assignee did something: the resume timer counts anew. */
export function stir(world: World, conversation: Conversation): void {
  const custody = custodyOf(conversation)
  const { resumeAfter } = custody.rules
  custody.resumeDue = resumeAfter === null ? null : world.now + resumeAfter * 1000
}

export function enqueue(
  world: World,
  conversation: Conversation,
  queue: Queue,
  reason: string | null,
  givenOut: boolean,
): void {
  const custody = custodyOf(conversation)
  const id = queue.of === 'team' ? queue.team.id : queue.agent.id
  conversation.agent = null
  conversation.assignedAt = null
  if (queue.of === 'team') conversation.team = queue.team.id
  custody.stopTimers()
  custody.accepted = false
  custody.place = world.nextPlace()
  custody.givenOut = givenOut
  const { waitLimit } = custody.rules
  if (waitLimit !== null) custody.waitDue = world.now + waitLimit * 1000
  conversation.give({ kind: 'queue', of: queue.of, id }, world.iso())
  amend(conversation, {
    ...NOBODY,
    outcome: 'queued',
    reason,
    teamId: queue.of === 'team' ? queue.team.id : null,
    teamName: queue.of === 'team' ? queue.team.name : null,
    strategy: strategyMeant(custody),
    assignedAt: null,
    acceptedAt: null,
    endedAt: null,
    endReason: null,
    disposition: null,
    attempts: custody.tried.length,
    changed: true,
  })
  ledger(world, conversation, { what: 'queued', reason })
  words(world, conversation, 'waiting')
  leaveNote(world, conversation)
}

/** Held by the workspace's inbox, for anybody to take. */
export function toUnassigned(world: World, conversation: Conversation): void {
  const custody = custodyOf(conversation)
  custody.stopTimers()
  custody.givenOut = false
  custody.accepted = false
  custody.pool = null
  custody.tried = []
  conversation.agent = null
  conversation.team = null
  conversation.assignedAt = null
  conversation.give({ kind: 'queue', of: 'unassigned' }, world.iso())
}

/** Leaves the card by an exit of failure; one that leads nowhere keeps the request in *Unassigned*. */
function fail(world: World, conversation: Conversation, exit: string): void {
  words(world, conversation, 'failed')
  const { top } = conversation
  const { handoff } = top
  const next = handoff?.exits[exit] ?? null
  if (!handoff || next === null || !top.flow.cards[next]) {
    conversation.give({ kind: 'bot' }, world.iso())
    if (handoff) noteExit(world, conversation, handoff.card, exit)
    toUnassigned(world, conversation)
    return
  }
  top.handoff = null
  giveToBot(world, conversation)
  leave(world, conversation, handoff.card, exit)
}

export function refuse(world: World, conversation: Conversation, reason: string, found: boolean): void {
  const custody = custodyOf(conversation)
  const attempts = found ? custody.tried.length + 1 : 0
  amend(conversation, {
    ...NOBODY,
    outcome: found ? 'unavailable' : 'not_found',
    reason,
    strategy: found ? strategyMeant(custody) : null,
    attempts,
    changed: false,
  })
  ledger(world, conversation, { what: 'refused', reason, attempts })
  fail(world, conversation, found ? 'unavailable' : 'notFound')
}

/** The first-reply limit has passed: the next candidate, or *no reply*. */
export function replyLimitReached(world: World, conversation: Conversation): void {
  const custody = custodyOf(conversation)
  const { strategy, availability, attempts } = custody.rules
  const team = world.teams.get(custody.pool ?? '')
  if (team && strategy !== 'queue' && custody.tried.length < attempts) {
    const others = world.activeMembers(team).filter(agent => !custody.tried.includes(agent.id))
    const { fit } = fitting(world, others, availability, team, conversation)
    const anyway = conversation.top.handoff?.settings.ifUnavailable.includes('assign') ? others : []
    const next =
      choose(world, team, strategy, fit, conversation) ?? choose(world, team, strategy, anyway, conversation)
    if (next) {
      assignFrom(world, conversation, team, next)
      return
    }
  }
  const tried = custody.tried.length
  amend(conversation, {
    ...NOBODY,
    outcome: 'no_reply',
    reason: null,
    strategy: strategyMeant(custody),
    assignedAt: null,
    endedAt: world.iso(),
    endReason: 'no_reply',
    attempts: tried,
    changed: false,
  })
  ledger(world, conversation, { what: 'no_reply', attempts: tried })
  conversation.agent = null
  conversation.assignedAt = null
  custody.stopTimers()
  fail(world, conversation, 'noReply')
}
