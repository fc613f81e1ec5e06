import { msOf } from '@/core/flow/time'
import type { Availability, Candidate, Refusal, Rule } from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import { type Opening, openingAt } from '@/core/workspace/hours'
import { stretchAt } from '@/core/workspace/stretch'
import type { Agent, Hours, Team, Workspace } from '@/core/workspace/workspace'

/** Who may take a conversation now, rule by rule. Every rule is looked at, also those that are switched off, so that the trace can show them. */
export interface Question {
  readonly workspace: Workspace
  readonly availability: Availability
  readonly at: string
  /** The team asked for, or `null` where one agent is. */
  readonly team: Team | null
  /** Agents who had their chance with this request and did not reply. */
  readonly tried: readonly string[]
  /** Conversations that each agent has open now. */
  readonly open: { of(agent: Agent): number }
}

/** What was found out about one person. */
export interface Finding extends Omit<Candidate, 'chosen'> {
  /** They have not left. */
  readonly active: boolean
  /** The person as the trace shows them: passed over, or chosen. */
  readonly row: Candidate
  readonly chosenRow: Candidate
}

/**
 * Looks at one person. Found out once for each state they are in: people are values, and whoever changes them makes new
 * ones. Those who had their chance are looked at anew.
 */
export function examine(agent: Agent, question: Question): Finding {
  const hours = hoursOf(agent, question)
  const open = question.open.of(agent)
  if (question.tried.length > 0) return found(agent, question, hours, open)
  const memory = memoryOf(agent, question, hours)
  const known = memory.byOpen[open]
  if (known) return known
  const made = found(agent, question, hours, open)
  if (open < MOST_OPEN) memory.byOpen[open] = made
  return made
}

/** Whether `examine` finds the person eligible, without a word on why: asked of everybody whenever something waits. */
export function isEligible(agent: Agent, question: Question): boolean {
  const { online, capacity, hours } = question.availability
  if (!agent.active || (online && agent.status !== 'online') || question.tried.includes(agent.id))
    return false
  if (capacity && question.open.of(agent) >= agent.capacity) return false
  return !hours || hoursOf(agent, question).open
}

/** What is known of a person under the same circumstances, by the number of conversations they have open. */
interface Memory {
  readonly team: Team | null
  readonly availability: Availability
  readonly detail: string
  readonly byOpen: (Finding | undefined)[]
}

const memories = new WeakMap<Agent, Memory[]>()

/** Few people have more open than that; whoever has is looked at anew. */
const MOST_OPEN = 64

/** Circumstances remembered of one person; there are seldom more teams and cards at a time. */
const MOST = 8

function memoryOf(agent: Agent, { team, availability }: Question, { detail }: Opening): Memory {
  const known = memories.get(agent) ?? []
  for (const one of known) {
    if (one.team === team && one.availability === availability && one.detail === detail) return one
  }
  const made: Memory = { team, availability, detail, byOpen: [] }
  memories.set(agent, [made, ...known.slice(0, MOST - 1)])
  return made
}

function found(agent: Agent, { availability, team, tried }: Question, hours: Opening, open: number): Finding {
  const rules = [
    rule('active', agent.active, true, agent.active ? 'active' : 'has left'),
    ...(team ? [rule('member', true, true, `member of ${team.name}`)] : []),
    rule('hours', hours.open, availability.hours, hours.detail),
    rule('online', agent.status === 'online', availability.online, agent.status),
    rule(
      'capacity',
      open < agent.capacity,
      availability.capacity,
      `${open} of ${agent.capacity} conversations open`,
    ),
    ...(tried.length > 0 ? [untried(!tried.includes(agent.id))] : []),
  ]
  const eligible = rules.every(({ pass, counts }) => pass || !counts)
  const who = { agent: referTo(agent), rules, eligible }
  const row = { ...who, chosen: false }
  return { ...who, active: agent.active, row, chosenRow: { ...who, chosen: true } }
}

const rule = (name: Rule, pass: boolean, counts: boolean, detail: string) => ({
  rule: name,
  pass,
  counts,
  detail,
})

const untried = (pass: boolean) =>
  rule('untried', pass, true, pass ? 'not tried yet' : 'did not reply in time')

/** Hours that have to be open for this agent to take it: the workspace's, the team's, the agent's own. */
export const hoursFor = (agent: Agent, { workspace, team }: Pick<Question, 'workspace' | 'team'>) => [
  workspace.hours,
  team?.hours ?? null,
  agent.hours,
]

/** A closed workspace beats an agent who is online; then the team's hours count, then the agent's own. */
function hoursOf(agent: Agent, { workspace, team, at }: Question): Opening {
  return (
    closed('workspace', workspace.hours, at) ??
    closed(team?.name ?? 'team', team?.hours ?? null, at) ??
    closed(agent.name, agent.hours, at) ??
    OPEN
  )
}

const OPEN: Opening = { open: true, detail: 'open' }

function closed(who: string, hours: Hours | null, at: string): Opening | null {
  if (hours === null) return null
  if (stretchAt(hours, msOf(at)).open) return null
  return { open: false, detail: `${who} ${openingAt(hours, at).detail}` }
}

/** Why nobody of these can take it: the first rule, in the order hours, online, capacity, that stops all who passed the ones before. */
export function whyNobody(
  findings: readonly Finding[],
): Extract<Refusal, 'outside_hours' | 'nobody_online' | 'at_capacity'> {
  let left = findings.filter(finding => passes(finding, 'active'))
  for (const [name, reason] of [
    ['hours', 'outside_hours'],
    ['online', 'nobody_online'],
  ] as const) {
    left = left.filter(finding => passes(finding, name))
    if (left.length === 0) return reason
  }
  return 'at_capacity'
}

const passes = (finding: Finding, name: Rule): boolean =>
  finding.rules.every(({ rule, pass, counts }) => rule !== name || pass || !counts)
