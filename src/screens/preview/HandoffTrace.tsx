import type { ReactNode } from 'react'
import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import { display } from '@/core/flow/value'
import type { AssigneeType, Trace } from '@/core/runtime/assignment'
import type { Program } from '@/core/runtime/program'
import { CandidateTable } from './CandidateTable'
import { OutputTable } from './OutputTable'
import { outputsOf } from './outputs'
import type { Handoff } from './thread'

const ASKED: Record<AssigneeType, string> = {
  agent: 'An agent',
  team: 'A team',
  bot: 'A bot',
  contact_owner: 'The contact owner',
}

/** Every step of the decision: what a person opens to ask *why her?* */
export function HandoffTrace({ handoff, program }: { handoff: Handoff; program: Program }) {
  const { trace } = handoff.answer
  const { fallbackFor, candidates, strategy, tieBreak } = trace
  const outputs = outputsOf(handoff, program)
  return (
    <div className="grid gap-4 border-line border-t px-3 py-3 text-sm">
      <dl className="grid gap-2">
        <Fact name="Asked for">{ASKED[trace.target.type]}</Fact>
        <Fact name="Raw value">
          {display(trace.target.raw) ? <Code>{display(trace.target.raw)}</Code> : 'empty'}
        </Fact>
        {fallbackFor && (
          <Fact name="Fallback">
            The card’s fallback took the place of the target. {REFUSAL_SENTENCES[fallbackFor]}{' '}
            <Code>{fallbackFor}</Code>
          </Fact>
        )}
        <Fact name="Found">{foundText(trace)}</Fact>
        {strategy && <Fact name="Strategy">{strategy}</Fact>}
        {strategy && <Fact name="Tie-break">{tieBreak ?? 'not needed'}</Fact>}
      </dl>
      {candidates.length > 0 && <CandidateTable candidates={candidates} />}
      <OutputTable outputs={outputs} />
    </div>
  )
}

function foundText({ target }: Trace): string {
  if (!target.found) return 'nobody'
  return target.by ? `${target.found.name}, ${target.by}` : target.found.name
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
