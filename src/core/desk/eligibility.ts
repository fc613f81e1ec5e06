import type { Availability, Candidate, Refusal, Rule } from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import { type Opening, openingAt } from '@/core/workspace/hours'
import type { Agent, Team, Workspace } from '@/core/workspace/workspace'

/** Who may take a conversation now, rule by rule. Every rule is looked at, also those that are switched off, so that the trace can show them. */
export interface Question {
  readonly workspace: Workspace
  readonly availability: Availability
  readonly at: string
  /** The team asked for, or `null` where one agent is. */
  readonly team: Team | null
  /** Agents who had their chance with this request and did not reply. */
  readonly tried: readonly string[]
  /** Conversations this agent has open now. */
  open(agent: string): number
}

export type Finding = Omit<Candidate, 'chosen'>

export function examine(agent: Agent, question: Question): Finding {
  const { availability, team, tried } = question
  const open = question.open(agent.id)
  const hours = hoursOf(agent, question)
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
  return { agent: referTo(agent), rules, eligible: rules.every(({ pass, counts }) => pass || !counts) }
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
  const levels = [
    { who: 'workspace', hours: workspace.hours },
    { who: team?.name ?? 'team', hours: team?.hours ?? null },
    { who: agent.name, hours: agent.hours },
  ]
  for (const { who, hours } of levels) {
    const opening = openingAt(hours, at)
    if (!opening.open) return { open: false, detail: `${who} ${opening.detail}` }
  }
  return { open: true, detail: 'open' }
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
