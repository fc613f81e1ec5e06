import { Bot, ChevronRight, CircleSlash, Hourglass, LocateFixed, TimerOff } from 'lucide-react'
import { type ReactNode, use, useId, useState } from 'react'
import type { World } from '@/core/rehearsal/world'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import type { Hue } from '@/ui/hue'
import { IconButton } from '@/ui/IconButton'
import { Elsewhere } from './Elsewhere'
import { Time } from './Time'
import type { Handoff } from './thread'
import { HandoffTrace } from './why/HandoffTrace'
import { WhyContext } from './why/links'
import { handoffWords } from './words'

export interface HandoffCardProps {
  readonly handoff: Handoff
  readonly at: string
  readonly zone: string
  readonly world: World
  onShowCard?: ((card: string) => void) | undefined
}

/** What became of a hand-off, in one sentence; and, for who asks, why. */
export function HandoffCard({ handoff, at, zone, world, onShowCard }: HandoffCardProps) {
  const { answer, note, card, flow } = handoff
  // The cards of another bot are not on this canvas.
  const here = flow === world.program.flow.id
  const program = world.programs.get(flow) ?? world.program
  const links = use(WhyContext)
  const { title, sentence, detail, question } = handoffWords(answer)
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <article
      data-hue={HUES[answer.type]}
      data-handoff={answer.type}
      aria-labelledby={`${id}-title`}
      className="overflow-clip rounded-xl border border-hue-border bg-surface shadow-card"
    >
      <div className="flex items-start gap-2.5 bg-hue-bg px-3 py-2.5">
        {pictureOf(answer)}
        <div className="min-w-0 flex-1">
          <h3 id={`${id}-title`} className="wrap-anywhere font-semibold text-ink text-sm">
            {title}
          </h3>
          <p className="wrap-anywhere mt-0.5 text-pretty text-muted text-sm">{sentence}</p>
          {answer.type === 'assignment.refused' && (
            <p className="wrap-anywhere mt-1 text-muted text-xs">
              {detail} <code className="font-mono">{answer.reason}</code>
            </p>
          )}
        </div>
        <Time at={at} zone={zone} />
      </div>
      {note !== null && <Note text={note} />}
      <div className="flex items-center gap-1 border-hue-line border-t pr-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? `${id}-trace` : undefined}
          onClick={() => setOpen(!open)}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-1.5 px-3 py-1.5 text-left font-medium text-accent-text text-sm hover:bg-hover focus-visible:-outline-offset-2 coarse:min-h-10"
        >
          <ChevronRight
            aria-hidden="true"
            className={classes('size-4 shrink-0 transition-transform duration-150', open && 'rotate-90')}
          />
          <span className="wrap-anywhere min-w-0">{question}</span>
        </button>
        {here ? (
          <IconButton
            label="Show the card"
            size="sm"
            icon={<LocateFixed />}
            tip="left"
            onClick={() => onShowCard?.(card)}
          />
        ) : (
          <Elsewhere {...{ flow, card }} />
        )}
      </div>
      {/* Unfolded by who reads it, so there is no need to read it out. */}
      {open && (
        <div id={`${id}-trace`} aria-live="off">
          <WhyContext value={here ? links : links && { ...links, flow }}>
            <HandoffTrace handoff={handoff} {...{ program }} other={!here} workspace={world.desk.workspace} />
          </WhyContext>
        </div>
      )}
    </article>
  )
}

const HUES = {
  'assignment.settled': 'teal',
  'assignment.queued': 'amber',
  'assignment.refused': 'rose',
  'assignment.to_bot': 'blue',
  'assignment.no_reply': 'rose',
} as const satisfies Record<AssignmentAnswer['type'], Hue>

function pictureOf(answer: AssignmentAnswer): ReactNode {
  switch (answer.type) {
    case 'assignment.settled':
      return <Avatar name={answer.agent.name} seed={answer.agent.id} size="md" />
    case 'assignment.queued':
      return <Avatar name="Queue" hue="amber" size="md" shape="square" icon={<Hourglass />} />
    case 'assignment.refused':
      return <Avatar name="Nobody" hue="rose" size="md" shape="square" icon={<CircleSlash />} />
    case 'assignment.to_bot':
      return <Avatar name="Bot" hue="blue" size="md" shape="square" icon={<Bot />} />
    case 'assignment.no_reply':
      return <Avatar name="No reply" hue="rose" size="md" shape="square" icon={<TimerOff />} />
  }
}

function Note({ text }: { text: string }) {
  return (
    <div className="border-hue-line border-t px-3 py-2 text-sm">
      <p className="font-medium text-faint text-xs">Note for the assignee, not shown to the visitor</p>
      <p className="wrap-anywhere whitespace-pre-wrap text-ink" dir="auto">
        {text}
      </p>
    </div>
  )
}
