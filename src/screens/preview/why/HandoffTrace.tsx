import type { ReactNode } from 'react'
import { fallbackSentence } from '@/core/desk/refusal'
import { display } from '@/core/flow/value'
import type { AssigneeType, AssignmentAnswer } from '@/core/runtime/assignment'
import type { Program } from '@/core/runtime/program'
import type { Workspace } from '@/core/workspace/workspace'
import type { Handoff } from '../thread'
import { CandidateTable } from './CandidateTable'
import { decidedBy } from './decided'
import { Found } from './Found'
import { OutputTable } from './OutputTable'
import { outputsOf } from './outputs'
import { WhyLink } from './WhyLink'

const ASKED: Record<AssigneeType, string> = {
  agent: 'An agent',
  team: 'A team',
  bot: 'A bot',
  contact_owner: 'The contact owner',
}

export interface HandoffTraceProps {
  readonly handoff: Handoff
  /** The flow whose card asked. */
  readonly program: Program
  /** Whether that is another flow than the one in rehearsal. */
  readonly other: boolean
  readonly workspace: Workspace
}

/** Every step of the decision: what a person opens to ask *why her?* Its lines lead to the card, the setting or the agent that decided. */
export function HandoffTrace({ handoff, program, other, workspace }: HandoffTraceProps) {
  const { answer, card } = handoff
  const { trace } = answer
  const { target, fallbackFor, candidates } = trace
  const { id, name } = program.flow
  return (
    <div className="grid gap-4 border-line border-t px-3 py-3 text-sm">
      <dl className="grid gap-2">
        {other && (
          <Fact name="Asked by">
            a card of the bot “<WhyLink bot={id}>{name}</WhyLink>”, in whose flow it and its settings stand
          </Fact>
        )}
        <Fact name="Asked for">
          <WhyLink card={card} path="to">
            {ASKED[target.type]}
          </WhyLink>
        </Fact>
        <Fact name="Raw value">
          <WhyLink card={card} path="to">
            {display(target.raw) ? <Code>{display(target.raw)}</Code> : 'empty'}
          </WhyLink>
        </Fact>
        {fallbackFor && (
          <Fact name="Fallback">
            <WhyLink card={card} path="to.fallback">
              The card’s fallback took the place of the target.
            </WhyLink>{' '}
            {fallbackSentence(fallbackFor)} <Code>{fallbackFor}</Code>
          </Fact>
        )}
        <Fact name="Found">
          <Found handoff={handoff} />
        </Fact>
        {decidedBy(handoff).map(({ name, path, text }) => (
          <Fact key={name} name={name}>
            {path === null ? (
              text
            ) : (
              <WhyLink card={card} path={path}>
                {text}
              </WhyLink>
            )}
          </Fact>
        ))}
      </dl>
      {candidates.length > 0 && (
        <CandidateTable {...{ card, candidates, workspace }} team={teamOf(answer)} at={answer.at} />
      )}
      <OutputTable card={card} outputs={outputsOf(handoff, program)} />
    </div>
  )
}

/** Id of the team whose members were looked at; that of another kind of target is no team's. */
const teamOf = (answer: AssignmentAnswer): string | null =>
  ('team' in answer ? answer.team : answer.trace.target.found)?.id ?? null

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere text-pretty text-ink">{children}</dd>
    </div>
  )
}

const Code = ({ children }: { children: ReactNode }) => <code className="font-mono text-xs">{children}</code>
