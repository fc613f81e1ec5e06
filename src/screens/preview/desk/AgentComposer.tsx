import type { RefObject } from 'react'
import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { Composer } from '../Composer'
import type { Deed } from '../rehearsal'

/** Who reads what an agent writes: the visitor, or colleagues alone. */
export type Writing = 'reply' | 'note'

export interface AgentComposerProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly agent: Agent
  /** Whether it is for colleagues: only the assignee can write to the visitor. */
  readonly notes: boolean
  readonly accepted: boolean
  perform(deed: Deed): void
}

/** Where an agent writes. */
export function AgentComposer({ box, agent, notes, accepted, perform }: AgentComposerProps) {
  return (
    <Composer
      box={box}
      leading={<Avatar name={agent.name} seed={agent.id} />}
      label={notes ? `Internal note as ${agent.name}` : `Reply as ${agent.name}`}
      labelHidden
      placeholder={placeholderOf(notes, accepted)}
      sendLabel={notes ? 'Leave note' : 'Send reply'}
      onSend={text => perform({ do: notes ? 'note' : 'reply', text, agent: agent.id })}
    />
  )
}

function placeholderOf(notes: boolean, accepted: boolean): string {
  if (notes) return 'Note for colleagues; the visitor never sees it'
  return accepted ? 'Write to the visitor' : 'Write to the visitor; this accepts'
}

export function Mode({ mode, setMode }: { mode: Writing; setMode: (mode: Writing) => void }) {
  return (
    <SegmentedControl
      label="Who reads it"
      labelHidden
      segments={[
        { value: 'reply', label: 'Reply' },
        { value: 'note', label: 'Note' },
      ]}
      value={mode}
      onChange={setMode}
    />
  )
}
