import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { later } from '@/core/flow/time'
import {
  type AssignmentAnswer,
  type AssignmentRequest,
  type Candidate,
  type IfUnavailable,
  REFUSALS,
  type Refusal,
  type Trace,
} from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import type { Agent, Team } from '@/core/workspace/workspace'
import { answered, custodyOf, type Desk, openCount, teamKept } from './desk'
import { examine, type Finding, type Question, whyNobody } from './eligibility'
import { REFUSAL_SENTENCES } from './refusal'
import { leastOpen, roundRobin } from './strategy'
import { rawOf, resolveReference, resolveTarget } from './target'

/** One request under decision. */
interface Case {
  readonly desk: Desk
  readonly request: AssignmentRequest
  readonly at: string
  readonly raw: Json
  readonly trace: Trace
}

type Decision = { readonly desk: Desk; readonly answer: AssignmentAnswer }

/** Decides who takes the conversation, and why. A request that was answered before gets the same answer and changes nothing. */
export function decide(desk: Desk, request: AssignmentRequest, at: string): Decision {
  const before = desk.answers[request.id]
  if (before) return { desk, answer: before }
  const { target, contact } = request
  const raw = rawOf(desk.workspace, target, contact)
  const first = resolveTarget(desk.workspace, target, contact)
  const fallback = target.type === 'contact_owner' && 'refused' in first ? target.fallback : null
  const found = fallback ? resolveReference(desk.workspace, { ...fallback, pick: 'static' }) : first
  const trace: Trace = {
    target: { type: target.type, raw, found: null, by: '' },
    fallbackFor: fallback && 'refused' in first ? first.refused : null,
    candidates: [],
    strategy: null,
    tieBreak: null,
    because: '',
  }
  const one: Case = { desk, request, at, raw, trace }
  if ('refused' in found) {
    const alike = (found.candidates ?? []).map(agent => ({
      agent,
      rules: [],
      eligible: false,
      chosen: false,
    }))
    return refuse(withCandidates(one, alike), found.refused, found.because)
  }
  const known: Case = {
    ...one,
    trace: { ...trace, target: { ...trace.target, found: found.ref, by: found.by } },
  }
  switch (found.kind) {
    case 'agent':
      return toAgent(known, found.ref)
    case 'team':
      return toTeam(known, found.ref)
    case 'bot':
      return toBot(known, found.ref)
  }
}

function toAgent(one: Case, ref: Reference): Decision {
  const agent = one.desk.workspace.agents.find(({ id }) => id === ref.id)
  if (!agent?.active) return refuse(one, 'target_inactive', `${ref.name} has left.`)
  const finding = examine(agent, questionOf(one, null))
  const take = finding.eligible || one.request.ifUnavailable === 'assign_anyway'
  const looked = withCandidates(one, [{ ...finding, chosen: take }])
  if (!take) return nobody(looked, [finding], { agent: ref, team: null }, ref.name)
  const team = teamKept(one.desk, one.request.conversation, agent)
  const because = finding.eligible
    ? `${ref.name} can take it.`
    : `${ref.name} is assigned although not available.`
  return settle(looked, ref, team, because)
}

function toTeam(one: Case, ref: Reference): Decision {
  const team = one.desk.workspace.teams.find(({ id }) => id === ref.id)
  const everybody = team ? membersOf(one, team) : []
  const members = everybody.filter(({ active }) => active)
  const findings = everybody.map(agent => examine(agent, questionOf(one, team ?? null)))
  if (!team || members.length === 0) {
    return refuse(withCandidates(one, notChosen(findings)), 'team_empty', `${ref.name} has no active member.`)
  }
  const usable = usableOf(findings, members, one.request.ifUnavailable)
  const again = sameAgain(one, ref, usable)
  if (!again && one.request.strategy === 'queue') {
    const looked = withCandidates(one, notChosen(findings))
    return queue(looked, { agent: null, team: ref }, null, `${ref.name} holds it until a member accepts.`)
  }
  const choice = again ?? choose(one, team, members, usable)
  const looked = withCandidates(
    one,
    findings.map(finding => ({ ...finding, chosen: finding.agent.id === choice?.agent.id })),
  )
  if (!choice) return nobody(looked, findings, { agent: null, team: ref }, ref.name)
  const chosen: Case = {
    ...looked,
    trace: { ...looked.trace, strategy: choice.strategy, tieBreak: choice.tieBreak },
  }
  const why = one.request.strategy === 'least_open' ? 'has the fewest open conversations' : 'is next'
  return settle(chosen, choice.agent, ref, `${choice.agent.name} ${why} in ${ref.name}.`)
}

/** Those who can take it; where nobody can and it is to be assigned anyway, everybody who has not left. */
function usableOf(
  findings: readonly Finding[],
  members: readonly Agent[],
  ifUnavailable: IfUnavailable,
): readonly Reference[] {
  const able = findings.filter(({ eligible }) => eligible).map(({ agent }) => agent)
  return able.length === 0 && ifUnavailable === 'assign_anyway' ? members.map(referTo) : able
}

const notChosen = (findings: readonly Finding[]): readonly Candidate[] =>
  findings.map(finding => ({ ...finding, chosen: false }))

function toBot(one: Case, bot: Reference): Decision {
  if (bot.id === one.request.flow)
    return refuse(one, 'self_assignment', `${bot.name} would hand over to itself.`)
  const active = one.desk.workspace.bots.some(({ id, active }) => id === bot.id && active)
  if (!active) return refuse(one, 'target_inactive', `${bot.name} has nothing to run.`)
  const message = `The bot "${bot.name}" was found and could take over, but this version can't run a second bot in the same conversation.`
  const trace = { ...one.trace, because: message }
  const { request, at, raw } = one
  return answered(
    one.desk,
    request,
    { type: 'assignment.unsupported', at, request: request.id, bot, rawTarget: raw, message, trace },
    {},
  )
}

function choose(one: Case, team: Team, members: readonly Agent[], usable: readonly Reference[]) {
  if (one.request.strategy === 'least_open') {
    return leastOpen(
      usable,
      agent => openCount(one.desk, agent),
      agent => one.desk.lastAssigned[agent] ?? '',
    )
  }
  return roundRobin(members.map(referTo), usable, one.desk.turns[team.id])
}

/** The same team asked for again leaves the conversation with the member who had it, if they can still take it. */
function sameAgain(one: Case, team: Reference, usable: readonly Reference[]) {
  const before = custodyOf(one.desk, one.request.conversation)
  const agent = before?.team?.id === team.id ? usable.find(({ id }) => id === before.agent?.id) : undefined
  return agent ? { agent, strategy: `${team.name} had the conversation before`, tieBreak: null } : null
}

function nobody(one: Case, findings: Parameters<typeof whyNobody>[0], whose: Whose, name: string): Decision {
  const reason = whyNobody(findings)
  const because = whose.agent
    ? `${name} can’t take it now: ${WHY_NOT[reason]}.`
    : `Nobody of ${name} can take it now.`
  const sentence = whose.agent ? because : `${because} ${REFUSAL_SENTENCES[reason]}`
  return one.request.ifUnavailable === 'wait'
    ? queue(one, whose, reason, sentence)
    : refuse(one, reason, sentence, whose.team)
}

const WHY_NOT = {
  outside_hours: 'it is outside their hours',
  nobody_online: 'they are not online',
  at_capacity: 'they have as many conversations as they may',
}

interface Whose {
  readonly agent: Reference | null
  readonly team: Reference | null
}

function settle(one: Case, agent: Reference, team: Reference | null, because: string): Decision {
  const { desk, request, at } = one
  const before = custodyOf(desk, request.conversation)
  const changed = before?.agent?.id !== agent.id || (before.team?.id ?? null) !== (team?.id ?? null)
  const assignedAt = changed ? at : (before?.assignedAt ?? at)
  const viaTeam = one.trace.strategy !== null
  const answer: AssignmentAnswer = {
    type: 'assignment.settled',
    at,
    request: request.id,
    agent,
    team,
    strategy: viaTeam ? request.strategy : null,
    rawTarget: one.raw,
    changed,
    assignedAt,
    attempts: 1,
    trace: { ...one.trace, because: changed ? because : `${agent.name} had the conversation already.` },
  }
  const result = answered(desk, request, answer, { agent, team, assignedAt, holding: true })
  if (!changed) return result
  const turns =
    viaTeam && team && request.strategy === 'round_robin'
      ? { ...desk.turns, [team.id]: agent.id }
      : desk.turns
  return {
    ...result,
    desk: { ...result.desk, turns, lastAssigned: { ...desk.lastAssigned, [agent.id]: at } },
  }
}

function queue(one: Case, whose: Whose, reason: Refusal | null, because: string): Decision {
  const { desk, request, at } = one
  const until = request.waitLimit === null ? null : later(at, request.waitLimit)
  const strategy = whose.team ? request.strategy : null
  const trace = { ...one.trace, because }
  const answer: AssignmentAnswer = {
    type: 'assignment.queued',
    at,
    request: request.id,
    ...whose,
    strategy,
    rawTarget: one.raw,
    reason,
    until,
    trace,
  }
  // Waiting for one agent leaves the conversation with the team it has.
  const team = whose.agent ? {} : { team: whose.team }
  return answered(desk, request, answer, { agent: null, ...team, waiting: { until } })
}

function refuse(one: Case, reason: Refusal, because: string, team: Reference | null = null): Decision {
  const { desk, request, at } = one
  const answer: AssignmentAnswer = {
    type: 'assignment.refused',
    at,
    request: request.id,
    reason,
    strategy: team ? request.strategy : null,
    rawTarget: one.raw,
    // Only where there was somebody to ask was anybody tried.
    attempts: REFUSALS[reason] === 'unavailable' ? 1 : 0,
    trace: { ...one.trace, because },
  }
  return answered(desk, request, answer, {})
}

const questionOf = ({ desk, request, at }: Case, team: Team | null): Question => ({
  workspace: desk.workspace,
  availability: request.availability,
  at,
  team,
  open: agent => openCount(desk, agent),
})

const withCandidates = (one: Case, candidates: readonly Candidate[]): Case => ({
  ...one,
  trace: { ...one.trace, candidates },
})

const membersOf = ({ desk }: Case, team: Team): readonly Agent[] =>
  team.members.flatMap(id => desk.workspace.agents.filter(agent => agent.id === id))
