import { useRef } from 'react'
import type { World } from '@/core/rehearsal/world'
import type { Session } from '@/core/runtime/session'
import { AgentDesk } from './AgentDesk'
import { QueueDesk } from './QueueDesk'
import type { Deed } from './rehearsal'

export interface AssigneeDockProps {
  readonly world: World
  readonly session: Session
  /** Until when it waits in a queue; `undefined` where it does not. */
  readonly until: string | null | undefined
  readonly zone: string
  readonly why: string | null
  perform(deed: Deed): void
  onSkip(): void
  onHandBack(disposition: string): void
}

/** The other side of the hand-off: what the people of the workspace can do while they have the floor. */
export function AssigneeDock(props: AssigneeDockProps) {
  const { world, session, until, zone, why, perform, onSkip, onHandBack } = props
  const { holder, state } = session
  /** Somebody has just taken it from the queue: they want to write. */
  const writes = useRef(false)
  if (holder.kind === 'bot' || state === 'stopped') return null
  return (
    <section
      aria-label="Assignee"
      data-hue={holder.kind === 'agent' ? 'teal' : 'amber'}
      className="grid max-h-[45%] shrink-0 gap-2 overflow-y-auto border-hue-line border-t bg-hue-bg p-3"
    >
      {holder.kind === 'agent' ? (
        <AgentDesk
          key={`${session.visit} ${holder.agent.id}`}
          agent={holder.agent}
          accepted={session.handoff.acceptedAt !== null}
          {...{ writes, perform, onHandBack }}
        />
      ) : (
        <QueueDesk
          {...{ holder, until, zone, onSkip }}
          workspace={world.desk.workspace}
          onAccept={agent => {
            writes.current = true
            perform({ do: 'accept', agent })
          }}
        />
      )}
      {why !== null && (
        <p role="alert" className="text-danger-fg text-xs">
          {why}
        </p>
      )}
    </section>
  )
}
