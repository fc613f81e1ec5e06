import {
  Bot,
  CircleCheckBig,
  CircleSlash,
  Clock,
  Hand,
  Hourglass,
  LogIn,
  Moon,
  Undo2,
  UserRoundCheck,
  UserRoundPen,
  Webhook,
} from 'lucide-react'
import { Time } from './Time'

interface LineProps {
  readonly at: string
  readonly zone: string
  readonly text: string
}

const ICONS = {
  arrived: LogIn,
  hours: Clock,
  http: Webhook,
  waits: Hourglass,
  waited: Hourglass,
  known: UserRoundPen,
  accepted: UserRoundCheck,
  taken: Hand,
  ended: Undo2,
  flow: Bot,
  notRun: CircleSlash,
  unassigned: Hourglass,
  rested: Moon,
  closed: CircleCheckBig,
}

/** Something the builder should know and the visitor does not see. */
export function SystemLine({ kind, at, zone, text }: LineProps & { kind: keyof typeof ICONS }) {
  const Icon = ICONS[kind]
  return (
    <p className="flex items-start justify-center gap-1.5 px-4 text-muted text-xs">
      <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0 text-faint" />
      <span className="wrap-anywhere min-w-0 text-pretty">{text}</span>
      <Time at={at} zone={zone} />
    </p>
  )
}

/** Words of the hand-off itself, which the visitor reads between the messages. */
export function NoticeLine({ at, zone, text }: LineProps) {
  return (
    <p className="mx-auto flex max-w-[90%] items-baseline gap-2 rounded-xl border border-line bg-surface px-3 py-1 text-muted text-sm">
      <span className="wrap-anywhere min-w-0 whitespace-pre-wrap text-pretty" dir="auto">
        {text}
      </span>
      <Time at={at} zone={zone} />
    </p>
  )
}
