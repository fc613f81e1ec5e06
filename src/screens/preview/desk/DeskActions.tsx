import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Conversation, type World, waitsUntil } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import type { Deed } from '../rehearsal'
import { AgentComposer, type Writing } from './AgentComposer'
import { Ending } from './Ending'
import { Taking } from './Taking'

export interface DeskActionsProps {
  readonly world: World
  readonly id: string
  readonly conversation: Conversation
  readonly agent: Agent
  readonly zone: string
  readonly why: string | null
  perform(deed: Deed): void
  onJump(to: string): void
  toTranscript(): void
}

/** What this agent can do with the conversation now. What does not apply is not there; what they may not do says why. */
export function DeskActions(props: DeskActionsProps) {
  const { world, id, conversation, agent, zone, why, perform, onJump, toTranscript } = props
  const { holder, state, handoff } = conversation.session
  const [mode, setMode] = useState<Writing>('reply')
  const has = holder.kind === 'agent' && holder.agent.id === agent.id
  const { box, take } = useTaking(has, perform, toTranscript)
  if (state === 'closed') {
    return (
      <p className="shrink-0 border-line border-t bg-sunken p-3 text-muted text-sm">
        The conversation is closed. If the visitor writes again, a new one begins.
      </p>
    )
  }
  return (
    <Frame hue={has ? 'teal' : holder.kind === 'queue' ? 'amber' : 'slate'}>
      <Taking
        {...{ world, id, conversation, agent, zone, has, mode, onJump }}
        until={waitsUntil(world, id)}
        onMode={setMode}
        onTake={take}
      />
      <AgentComposer
        {...{ box, agent, perform }}
        notes={!has || mode === 'note'}
        accepted={handoff.acceptedAt !== null}
      />
      {holder.kind !== 'bot' && (
        <Ending
          {...{ world, id, agent }}
          onEnd={deed => {
            toTranscript()
            perform(deed)
          }}
        />
      )}
      {why !== null && (
        <p role="alert" className="text-danger-fg text-xs">
          {why}
        </p>
      )}
    </Frame>
  )
}

/** Whoever takes a conversation wants to write: the focus goes to the box, as soon as it is there. */
function useTaking(has: boolean, perform: (deed: Deed) => void, toTranscript: () => void) {
  const box = useRef<HTMLTextAreaElement>(null)
  const writes = useRef(false)
  useEffect(() => {
    if (has && writes.current) box.current?.focus()
    writes.current = false
  }, [has])
  function take(deed: Deed) {
    writes.current = true
    if (has) box.current?.focus()
    else toTranscript()
    perform(deed)
  }
  return { box, take }
}

function Frame({ hue, children }: { hue: 'teal' | 'amber' | 'slate'; children: ReactNode }) {
  return (
    <div
      data-hue={hue}
      className="grid max-h-[60%] shrink-0 gap-2 overflow-y-auto border-hue-line border-t bg-hue-bg p-3"
    >
      {children}
    </div>
  )
}
