import { Bot } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reference } from '@/core/flow/document'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import { VisuallyHidden } from '@/ui/VisuallyHidden'
import { Options } from './Options'
import { Time } from './Time'
import type { Entry } from './thread'

interface When {
  readonly at: string
  readonly zone: string
}

export type BotBubbleProps = When & {
  readonly entry: Extract<Entry, { kind: 'bot' }>
  /** The bot spoke just before. */
  readonly joined: boolean
  onPress(option: string): void
}

export function BotBubble({ entry, joined, onPress, ...when }: BotBubbleProps) {
  return (
    <div className="grid gap-2">
      {entry.text && (
        <Row
          {...when}
          avatar={joined ? null : <Avatar name="Bot" hue="blue" shape="square" icon={<Bot />} />}
        >
          <Words who="Bot" text={entry.text} className="rounded-bl-sm border border-line bg-surface" />
        </Row>
      )}
      {entry.buttons.length > 0 && <Options buttons={entry.buttons} live={entry.live} onPress={onPress} />}
    </div>
  )
}

export function AgentBubble(props: When & { agent: Reference; text: string; joined: boolean }) {
  const { agent, text, joined, ...when } = props
  return (
    <div className="grid gap-1">
      {!joined && <p className="wrap-anywhere pl-8 font-medium text-muted text-xs">{agent.name}</p>}
      <Row {...when} avatar={joined ? null : <Avatar name={agent.name} seed={agent.id} />}>
        <Words who={agent.name} text={text} hue className="rounded-bl-sm border border-hue-line bg-hue-bg" />
      </Row>
    </div>
  )
}

export function VisitorBubble({ text, ...when }: When & { text: string }) {
  return (
    <div className="flex items-end justify-end gap-1.5">
      <Time {...when} className="pb-1.5" />
      <Words who="Visitor" text={text} className="rounded-br-sm bg-accent text-accent-ink" />
    </div>
  )
}

function Row({ avatar, children, ...when }: When & { avatar: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-end gap-1.5">
      <span className="w-6 shrink-0 self-start pt-1">{avatar}</span>
      {children}
      <Time {...when} className="pb-1.5" />
    </div>
  )
}

function Words({
  who,
  text,
  hue,
  className,
}: {
  who: string
  text: string
  hue?: boolean
  className: string
}) {
  return (
    <p
      data-hue={hue ? 'teal' : undefined}
      dir="auto"
      className={classes(
        'wrap-anywhere min-w-0 whitespace-pre-wrap rounded-2xl px-3 py-1.5 text-base',
        className,
      )}
    >
      <VisuallyHidden>{who}: </VisuallyHidden>
      {text}
    </p>
  )
}
