import type { Reference } from '@/core/flow/document'
import { type AssignmentRequest, HANDOFF_LIMIT, type Trace } from '@/core/runtime/assignment'
import { agentOf, type Case, type Decision, queue, refuse, settle, type Whose } from './case'
import { anyway, choose, looked, questionOf, sameAgain, survey } from './choose'
import { answered, answerTo, custodyOf, type Desk, nextSerial, teamKept } from './desk'
import { examine, type Finding, whyNobody } from './eligibility'
import { teamIn } from './people'
import { REFUSAL_SENTENCES } from './refusal'
import { rawOf, resolveReference, resolveTarget } from './target'

/** Decides who takes the conversation, and why. A request that was answered before gets the same answer and changes nothing. */
export function decide(desk: Desk, request: AssignmentRequest, at: string): Decision {
  const before = custodyOf(desk, request.conversation)
  const said = answerTo(before, request.id)
  if (said) return { desk, conversation: request.conversation, answer: said }
  const { target, contact } = request
  const raw = rawOf(desk.workspace, target, contact)
  const first = resolveTarget(desk.workspace, target, contact)
  const fallback = target.type === 'contact_owner' && 'refused' in first ? target.fallback : null
  const found = fallback ? resolveReference(desk.workspace, { ...fallback, pick: 'static' }) : first
  const who = 'refused' in found ? found.found : found
  const trace: Trace = {
    target: { type: target.type, raw, found: who?.ref ?? null, by: who?.by ?? '' },
    fallbackFor: fallback && 'refused' in first ? first.refused : null,
    candidates: [],
    strategy: null,
    tieBreak: null,
    because: '',
  }
  const one: Case = {
    desk,
    request,
    before,
    at,
    raw,
    trace,
    cause: 'asked',
    tried: NOBODY,
    giver: undefined,
    first: fallback && 'refused' in first ? `${first.because} So the card’s fallback was asked.` : undefined,
  }
  if ('refused' in found) {
    const alike = (found.candidates ?? []).map(agent => ({
      agent,
      rules: [],
      eligible: false,
      chosen: false,
    }))
    return refuse(one, found.refused, found.because, null, { ...trace, candidates: alike })
  }
  switch (found.kind) {
    case 'agent':
      return toAgent(one, found.ref)
    case 'team':
      return toTeam(one, found.ref)
    case 'bot':
      return toBot(one, found.ref)
  }
}

const NOBODY: readonly string[] = []

function toAgent(one: Case, ref: Reference): Decision {
  const agent = agentOf(one.desk, ref.id)
  if (!agent?.active) return refuse(one, 'target_inactive', `${ref.name} has left.`)
  const finding = examine(agent, questionOf(one, null))
  const take = finding.eligible || one.request.ifUnavailable === 'assign_anyway'
  if (!take) return nobody(one, [finding], { agent: ref, team: null })
  const team = teamKept(one.desk, one.request.conversation, agent)
  const because = finding.eligible
    ? `${ref.name} can take it.`
    : `${ref.name} is assigned although not available.`
  return settle(one, { agent: ref, team, pool: null, because }, looked(one, [finding], ref.id))
}

/** Any member of the team; the team's queue where nobody can, or where the team keeps it until somebody takes it. */
export function toTeam(one: Case, ref: Reference): Decision {
  const team = teamIn(one.desk.workspace, ref.id)
  const found = team && survey(one, team)
  if (!found || found.empty) {
    const because = `${ref.name} has no active member.`
    return refuse(one, 'team_empty', because, null, looked(one, found?.findings ?? [], null))
  }
  const { findings } = found
  const again = one.cause === 'asked' ? sameAgain(one, team, findings) : null
  if (!again && one.request.strategy === 'queue') {
    const because = `${ref.name} holds it until a member accepts.`
    return queue(one, { agent: null, team: ref }, null, because, looked(one, findings, null))
  }
  const choice = again ?? choose(one, team, findings)
  if (!choice) return nobody(one, findings, { agent: null, team: ref })
  const { agent } = choice
  const why = one.request.strategy === 'least_open' ? 'has the fewest open conversations' : 'is next'
  const because = `${agent.name} ${why} in ${ref.name}${anyway(findings, agent)}.`
  return settle(one, { agent, team: ref, pool: ref, because }, looked(one, findings, agent.id, choice))
}

function toBot(one: Case, bot: Reference): Decision {
  const { desk, request, at, raw } = one
  if (bot.id === request.flow) return refuse(one, 'self_assignment', `${bot.name} would hand over to itself.`)
  const active = desk.workspace.bots.some(({ id, active }) => id === bot.id && active)
  if (!active) return refuse(one, 'target_inactive', `${bot.name} has nothing to run.`)
  if (request.handoffs >= HANDOFF_LIMIT) return refuse(one, 'handoff_loop', REFUSAL_SENTENCES.handoff_loop)
  const trace = { ...one.trace, because: `${bot.name} takes over.` }
  const serial = nextSerial(one.before, request)
  const answer = {
    type: 'assignment.to_bot',
    at,
    request: request.id,
    serial,
    bot,
    rawTarget: raw,
    trace,
  } as const
  // The bot is nobody of the help desk: the conversation has no assignee while it runs.
  return answered(desk, request, answer, {})
}

function nobody(one: Case, findings: readonly Finding[], whose: Whose): Decision {
  const reason = whyNobody(findings)
  const seen = looked(one, findings, null)
  const because = whose.agent
    ? `${whose.agent.name} can’t take it now: ${WHY_NOT[reason]}.`
    : `Nobody of ${whose.team?.name} can take it now. ${REFUSAL_SENTENCES[reason]}`
  return one.request.ifUnavailable === 'wait' || one.cause === 'reassigned'
    ? queue(one, whose, reason, because, seen)
    : refuse(one, reason, because, whose.team, seen)
}

const WHY_NOT = {
  outside_hours: 'it is outside their hours',
  nobody_online: 'they are not online',
  at_capacity: 'they have as many conversations as they may',
}
