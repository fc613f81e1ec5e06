import { Check, X } from 'lucide-react'
import type { Candidate, Rule } from '@/core/runtime/assignment'
import type { Workspace } from '@/core/workspace/workspace'
import { classes } from '@/ui/classes'
import { VisuallyHidden } from '@/ui/VisuallyHidden'
import type { HoursOwner } from './links'
import { WhyLink } from './WhyLink'
import { whoseHours } from './whoseHours'

const NAMES: Record<Rule, string> = {
  active: 'Active',
  member: 'Member',
  hours: 'Hours',
  online: 'Online',
  capacity: 'Capacity',
  untried: 'Not tried yet',
}

type Verdict = Candidate['rules'][number]

export interface CandidateTableProps {
  readonly card: string
  readonly candidates: readonly Candidate[]
  readonly workspace: Workspace
  /** Id of the team whose members they are; `null` where one agent was asked for. */
  readonly team: string | null
  /** When they were looked at. */
  readonly at: string
}

/** Everybody who was looked at, with pass or fail per rule. */
export function CandidateTable({ card, candidates, workspace, team, at }: CandidateTableProps) {
  const asked = candidates.flatMap(({ rules }) => rules)
  const present = (['active', 'member', 'hours', 'online', 'capacity', 'untried'] as const).filter(name =>
    asked.some(({ rule, pass }) => rule === name && (name !== 'active' || !pass)),
  )
  const hoursOf = ({ agent, rules }: Candidate) => {
    const member = rules.some(({ rule }) => rule === 'member')
    return whoseHours(workspace, { agent: agent.id, team: member ? team : null, at })
  }
  const off = asked.some(({ counts }) => !counts)
  return (
    <table className="w-full border-collapse text-xs">
      <caption className="pb-1.5 text-left font-medium text-ink text-sm">
        Candidates
        {off && (
          <span className="ml-2 font-normal text-faint text-xs">
            grey:{' '}
            <WhyLink card={card} path="availability">
              switched off on the card
            </WhyLink>
          </span>
        )}
      </caption>
      <thead>
        <tr className="border-line border-b text-muted">
          <th scope="col" className="px-1.5 py-1 text-left font-medium">
            Agent
          </th>
          {present.map(rule => (
            <th key={rule} scope="col" className="px-1 py-1 text-center font-medium">
              {NAMES[rule]}
            </th>
          ))}
        </tr>
      </thead>
      {candidates.map(candidate => (
        <Row key={candidate.agent.id} {...{ candidate, present, hoursOf }} />
      ))}
    </table>
  )
}

interface RowProps {
  readonly candidate: Candidate
  readonly present: readonly Rule[]
  /** Whose hours kept them from taking it. */
  hoursOf(candidate: Candidate): HoursOwner | null
}

function Row({ candidate, present, hoursOf }: RowProps) {
  const { agent, rules, chosen } = candidate
  const closed = hoursOf(candidate)
  const shown = rules.filter(({ rule }) => present.includes(rule))
  return (
    <tbody className={classes('border-line border-b last:border-b-0', chosen && 'bg-accent-soft')}>
      <tr>
        <th scope="rowgroup" className="wrap-anywhere px-1.5 pt-1.5 text-left font-semibold text-ink">
          <span className="flex flex-wrap items-center gap-x-1.5">
            <WhyLink agent={agent.id}>{agent.name}</WhyLink>
            {chosen && <span className="font-medium text-accent-text">chosen</span>}
          </span>
        </th>
        {present.map(name => (
          <Cell key={name} verdict={shown.find(({ rule }) => rule === name)} />
        ))}
      </tr>
      <tr>
        <td colSpan={present.length + 1} className="wrap-anywhere px-1.5 pb-1.5 text-muted">
          {shown.map(({ rule, detail, pass, counts }, i) => (
            <span
              key={rule}
              className={classes(counts ? !pass && 'font-medium text-danger-fg' : 'text-faint')}
            >
              {i > 0 && ' · '}
              {rule === 'hours' && !pass && closed ? <WhyLink hours={closed}>{detail}</WhyLink> : detail}
            </span>
          ))}
        </td>
      </tr>
    </tbody>
  )
}

function Cell({ verdict }: { verdict: Verdict | undefined }) {
  if (!verdict) return <td />
  const { pass, counts } = verdict
  const Icon = pass ? Check : X
  return (
    <td className="px-1 pt-1.5 align-top">
      <Icon
        aria-hidden="true"
        className={classes(
          'mx-auto size-4',
          counts ? (pass ? 'text-success-border' : 'text-danger-border') : 'text-line-strong opacity-60',
        )}
      />
      <VisuallyHidden>
        {pass ? 'yes' : 'no'}
        {counts ? '' : ', not asked for'}
      </VisuallyHidden>
    </td>
  )
}
