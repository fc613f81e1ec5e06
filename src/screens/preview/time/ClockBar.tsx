import { CalendarClock, ChevronDown, Pause, Play as PlayIcon } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { World } from '@/core/rehearsal/world'
import { openingAt } from '@/core/workspace/hours'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { dayText, secondsText, zoneOf } from '../zone'
import { type Jump, jumpsFrom } from './jumps'
import { useTicking } from './useTicking'

export interface ClockBarProps {
  readonly world: World
  readonly running: boolean
  /** What the rehearsal's clock shows at this moment. */
  time(): string
  onRun(runs: boolean): void
  onJump(to: string): void
}

/** The rehearsal's clock: what it shows on the workspace's wall, whether it runs, and where it can jump to. */
export function ClockBar({ world, running, time, onRun, onJump }: ClockBarProps) {
  const { workspace } = world.desk
  const zone = zoneOf(workspace)
  const at = useTicking(time, running)
  const { open, detail } = openingAt(workspace.hours, at)
  const [unfolded, unfold] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <div className="shrink-0 border-line border-b">
      <div className="flex min-h-10 min-w-0 items-center gap-1 py-1 pr-2 pl-4">
        <CalendarClock aria-hidden="true" className="mr-1 size-4 shrink-0 text-muted" />
        <p className="min-w-0 flex-1 truncate text-sm" title={`${zone}: ${detail}`}>
          <span className="sr-only">Rehearsal time </span>
          <time dateTime={at} data-clock className="font-medium tabular-nums">
            {dayText(zone, at)}, {secondsText(zone, at)}
          </time>{' '}
          <span className="text-muted">
            {running ? '' : 'frozen, '}
            {open ? 'open' : 'closed'}
          </span>
        </p>
        <IconButton
          label={running ? 'Freeze the clock' : 'Let the clock run'}
          icon={running ? <Pause /> : <PlayIcon />}
          onClick={() => onRun(!running)}
        />
        <Button
          ref={button}
          size="sm"
          aria-expanded={unfolded}
          aria-controls={unfolded ? id : undefined}
          iconEnd={
            <ChevronDown
              aria-hidden="true"
              className={classes('transition-transform', unfolded && 'rotate-180')}
            />
          }
          onClick={() => unfold(!unfolded)}
        >
          Jump
        </Button>
      </div>
      {unfolded && (
        <Jumps
          id={id}
          jumps={jumpsFrom(world, at)}
          onPick={to => {
            button.current?.focus()
            unfold(false)
            onJump(to)
          }}
        />
      )}
    </div>
  )
}

function Jumps({ id, jumps, onPick }: { id: string; jumps: readonly Jump[]; onPick: (to: string) => void }) {
  return (
    <ul id={id} aria-label="Jump to" className="grid gap-1 px-3 pb-2">
      {jumps.map(({ label, detail, to }) => (
        <li key={label}>
          <button
            type="button"
            onClick={() => onPick(to)}
            className="grid w-full gap-x-3 rounded-md px-2 py-1 text-left text-sm hover:bg-hover sm:grid-cols-[8.5rem_minmax(0,1fr)] coarse:min-h-10 coarse:items-center"
          >
            <span className="font-medium">{label}</span>
            <span className="wrap-anywhere text-muted">{detail}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
