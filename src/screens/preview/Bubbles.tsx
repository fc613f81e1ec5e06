import { Bot, Lock, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reference } from '@/core/flow/document'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import type { Hue } from '@/ui/hue'
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
  /** Absent on a screen that is not the visitor's. */
  onPress?: ((option: string) => void) | undefined
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
      {entry.buttons.length > 0 && (
        <Options buttons={entry.buttons} live={entry.live && onPress !== undefined} onPress={onPress} />
      )}
    </div>
  )
}

export function AgentBubble(props: When & { agent: Reference; text: string; joined: boolean }) {
  const { agent, text, joined, ...when } = props
  return (
    <div className="grid gap-1">
      {!joined && <p className="wrap-anywhere pl-8 font-medium text-muted text-xs">{agent.name}</p>}
      <Row {...when} avatar={joined ? null : <Avatar name={agent.name} seed={agent.id} />}>
        <Words
          who={agent.name}
          text={text}
          hue="teal"
          className="rounded-bl-sm border border-hue-line bg-hue-bg"
        />
      </Row>
    </div>
  )
}

/** Words among colleagues. */
export const NoteBubble = ({ agent, ...rest }: When & { agent: Reference; text: string }) => (
  <Internal {...rest} who={agent.name} avatar={<Avatar name={agent.name} seed={agent.id} />} />
)

/** What the bot wrote down for the team. */
export const BotNote = (props: When & { text: string }) => (
  <Internal {...props} who="Bot" avatar={<Avatar name="Bot" hue="blue" shape="square" icon={<Bot />} />} />
)

/** An internal note: told apart by colour, by a lock and in words. */
function Internal({ who, avatar, text, ...when }: When & { who: string; avatar: ReactNode; text: string }) {
  return (
    <div className="grid gap-1">
      <p className="wrap-anywhere flex items-center gap-1 pl-8 font-medium text-muted text-xs">
        <Lock aria-hidden="true" className="size-3" />
        {who}, internal note
      </p>
      <Row {...when} avatar={avatar}>
        <Words
          who={`Internal note of ${who}`}
          text={text}
          hue="amber"
          className="rounded-bl-sm border border-hue-border border-dashed bg-hue-bg"
        />
      </Row>
    </div>
  )
}

/** `mine`: on the visitor's own screen. */
export function VisitorBubble({ text, mine, ...when }: When & { text: string; mine: boolean }) {
  if (!mine)
    return (
      <Row {...when} avatar={<Avatar name="Visitor" hue="slate" icon={<UserRound />} />}>
        <Words who="Visitor" text={text} className="rounded-bl-sm bg-accent-soft" />
      </Row>
    )
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

function Words({ who, text, hue, className }: { who: string; text: string; hue?: Hue; className: string }) {
  return (
    <p
      data-hue={hue}
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
