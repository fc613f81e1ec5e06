import type { ReactNode } from 'react'
import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import { display } from '@/core/flow/value'
import type { AssigneeType, AssignmentAnswer, Trace } from '@/core/runtime/assignment'
import type { Program } from '@/core/runtime/program'
import type { Handoff } from '../thread'
import { CandidateTable } from './CandidateTable'
import type { WhyPath } from './links'
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
}

/** Every step of the decision: what a person opens to ask *why her?* Its lines lead to the card, the setting or the agent that decided. */
export function HandoffTrace({ handoff, program, other }: HandoffTraceProps) {
  const { answer, card } = handoff
  const { trace } = answer
  const { target, fallbackFor, candidates, strategy, tieBreak } = trace
  const raw = display(target.raw)
  return (
    <div className="grid gap-4 border-line border-t px-3 py-3 text-sm">
      <dl className="grid gap-2">
        {other && <Fact name="Asked by">a card of the bot “{program.flow.name}”</Fact>}
        <Fact name="Asked for">
          <WhyLink card={card} path="to">
            {ASKED[target.type]}
          </WhyLink>
        </Fact>
        <Fact name="Raw value">{raw ? <Code>{raw}</Code> : 'empty'}</Fact>
        {fallbackFor && (
          <Fact name="Fallback">
            <WhyLink card={card} path="to.fallback">
              The card’s fallback took the place of the target.
            </WhyLink>{' '}
            {REFUSAL_SENTENCES[fallbackFor]} <Code>{fallbackFor}</Code>
          </Fact>
        )}
        <Fact name="Found">
          <Found trace={trace} />
        </Fact>
        {strategy && (
          <Fact name="Strategy">
            <WhyLink card={card} path="strategy">
              {strategy}
            </WhyLink>
          </Fact>
        )}
        {strategy && <Fact name="Tie-break">{tieBreak ?? 'not needed'}</Fact>}
        {limitsOf(answer).map(({ name, path, text }) => (
          <Fact key={name} name={name}>
            <WhyLink card={card} path={path}>
              {text}
            </WhyLink>
          </Fact>
        ))}
      </dl>
      {candidates.length > 0 && <CandidateTable card={card} candidates={candidates} />}
      <OutputTable card={card} outputs={outputsOf(handoff, program)} />
    </div>
  )
}

/** Settings that decided beside the choice of a person. */
function limitsOf(answer: AssignmentAnswer): readonly { name: string; path: WhyPath; text: string }[] {
  switch (answer.type) {
    case 'assignment.settled':
      return answer.attempts > 1
        ? [{ name: 'Attempt', path: 'replyLimit', text: `number ${answer.attempts}` }]
        : []
    case 'assignment.no_reply':
      return [
        { name: 'Attempts', path: 'attempts', text: `${answer.attempts}, none of them answered in time` },
      ]
    case 'assignment.queued': {
      const text = answer.until === null ? 'as long as it takes' : 'until the card’s limit'
      return [{ name: 'Waits', path: 'waitLimit', text }]
    }
    case 'assignment.refused':
      return answer.reason === 'wait_limit'
        ? [{ name: 'Waited', path: 'waitLimit', text: 'until the card’s limit' }]
        : []
    case 'assignment.to_bot':
      return []
  }
}

function Found({ trace }: { trace: Trace }) {
  const { found, by, type } = trace.target
  if (!found) return 'nobody'
  const name = trace.candidates.some(({ agent }) => agent.id === found.id) ? (
    <WhyLink agent={found.id}>{found.name}</WhyLink>
  ) : type === 'team' ? (
    <WhyLink team={found.id}>{found.name}</WhyLink>
  ) : (
    found.name
  )
  return (
    <>
      {name}
      {by && `, ${by}`}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere text-pretty text-ink">{children}</dd>
    </div>
  )
}

const Code = ({ children }: { children: ReactNode }) => <code className="font-mono text-xs">{children}</code>
