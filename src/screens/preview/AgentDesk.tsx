import { Check, CircleCheck } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Reference } from '@/core/flow/document'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Composer } from './Composer'
import { HandBack } from './HandBack'
import type { Deed } from './rehearsal'

export interface AgentDeskProps {
  readonly agent: Reference
  readonly accepted: boolean
  /** Whether the focus comes along when the desk appears. */
  readonly writes: RefObject<boolean>
  perform(deed: Deed): void
  onHandBack(disposition: string): void
}

/** What the assignee sees: a place to write, and the way back to the bot. */
export function AgentDesk({ agent, accepted, writes, perform, onHandBack }: AgentDeskProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (writes.current) box.current?.focus()
    writes.current = false
  }, [writes])
  return (
    <>
      <Composer
        box={box}
        leading={<Avatar name={agent.name} seed={agent.id} />}
        label={`Reply as ${agent.name}`}
        placeholder={accepted ? 'Write to the visitor' : 'Write to the visitor; this accepts'}
        sendLabel="Send reply"
        onSend={text => perform({ do: 'reply', text })}
      />
      <HandBack
        onHandBack={onHandBack}
        leading={
          accepted ? (
            <span className="flex items-center gap-1.5 text-hue-fg text-sm">
              <CircleCheck aria-hidden="true" className="size-4" />
              Accepted
            </span>
          ) : (
            <Button
              icon={<Check aria-hidden="true" />}
              onClick={() => {
                box.current?.focus()
                perform({ do: 'accept', agent: agent.id })
              }}
            >
              Accept
            </Button>
          )
        }
      />
    </>
  )
}
