import { Check, CircleCheck, FastForward, Hand } from 'lucide-react'
import type { Conversation, World } from '@/core/rehearsal/world'
import { mayTake } from '@/core/runtime/concerns'
import type { Agent } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import type { Deed } from '../rehearsal'
import { waitingText } from '../waiting'
import { Mode, type Writing } from './AgentComposer'
import { whyNot } from './seat'

export interface TakingProps {
  readonly world: World
  readonly id: string
  readonly conversation: Conversation
  readonly agent: Agent
  readonly zone: string
  /** Whether the conversation is theirs. */
  readonly has: boolean
  readonly mode: Writing
  /** Until when it waits in a queue; `undefined` where it does not. */
  readonly until: string | null | undefined
  onMode(mode: Writing): void
  onJump(to: string): void
  onTake(deed: Deed): void
}

/** Who has the conversation, and how this agent gets it. */
export function Taking(props: TakingProps) {
  const { world, id, conversation, agent, zone, has, mode, until, onMode, onJump, onTake } = props
  const { session } = conversation
  const { holder, state, handoff } = session
  const accepts = holder.kind === 'queue' || (has && handoff.acceptedAt === null)
  const why = accepts ? whyNot(world, id, { do: 'accept', agent: agent.id }) : null
  return (
    <>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
        <p className="wrap-anywhere min-w-0 flex-1 basis-28 text-pretty font-medium text-hue-fg text-sm">
          {holder.kind === 'queue' && waitingText(holder, until, zone)}
          {holder.kind === 'bot' && 'The bot has this conversation'}
          {holder.kind === 'agent' && !has && `${holder.agent.name} has this conversation`}
          {has && (handoff.acceptedAt === null ? 'Assigned to you' : <Accepted />)}
        </p>
        {has && <Mode mode={mode} setMode={onMode} />}
        {until && (
          <Button size="sm" icon={<FastForward aria-hidden="true" />} onClick={() => onJump(until)}>
            Skip to the limit
          </Button>
        )}
        {mayTake(session) && state !== 'stopped' && (
          <Button
            icon={<Hand aria-hidden="true" />}
            onClick={() => onTake({ do: 'take_over', agent: agent.id })}
          >
            Take over from the bot
          </Button>
        )}
        {accepts && (
          <Button
            variant={why === null ? 'primary' : 'secondary'}
            icon={<Check aria-hidden="true" />}
            aria-disabled={why !== null}
            onClick={() => why === null && onTake({ do: 'accept', agent: agent.id })}
          >
            Accept
          </Button>
        )}
      </div>
      {why !== null && <p className="text-muted text-xs">{why}</p>}
    </>
  )
}

const Accepted = () => (
  <span className="flex items-center gap-1.5">
    <CircleCheck aria-hidden="true" className="size-4" />
    Accepted
  </span>
)
