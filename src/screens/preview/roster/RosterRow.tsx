import { Armchair, Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { openCount } from '@/core/desk/desk'
import type { World } from '@/core/rehearsal/world'
import { type Agent, MOST_OPEN, type Status } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { NativeSelect } from '@/ui/NativeSelect'
import type { RosterChange } from '../rehearsal'

export interface RosterRowProps {
  readonly world: World
  readonly agent: Agent
  /** Names of their teams. */
  readonly teams: readonly string[]
  onChange(agent: string, change: RosterChange): void
  onSit(): void
}

const PRESENCES = [
  { value: 'online', label: 'Online' },
  { value: 'busy', label: 'Busy' },
  { value: 'away', label: 'Away' },
  { value: 'offline', label: 'Offline' },
  { value: 'left', label: 'Has left' },
] as const satisfies readonly { value: Status | 'left'; label: string }[]

/** One agent: whether they are there, and how much they have and may have. */
export function RosterRow({ world, agent, teams, onChange, onSit }: RosterRowProps) {
  const { id, name, status, active, capacity } = agent
  const open = openCount(world.desk, id)
  const most = useId()
  const full = active && capacity >= MOST_OPEN
  return (
    <li className="@container py-2">
      <div className="grid gap-x-3 gap-y-1.5 @sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 items-center gap-2">
          <Avatar {...{ name }} seed={id} status={active ? status : 'offline'} />
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium text-sm" title={name}>
              {name}
            </p>
            <p className="truncate text-muted text-xs">{teams.join(', ') || 'In no team'}</p>
          </div>
        </div>
        <div className="flex items-center gap-2 pl-8 @sm:pl-0">
          <NativeSelect<Status | 'left'>
            label={`Status of ${name}`}
            labelHidden
            options={PRESENCES}
            value={active ? status : 'left'}
            onChange={picked =>
              onChange(
                id,
                picked === 'left' ? { active: false } : { status: picked, active: active ? undefined : true },
              )
            }
            className="w-28"
          />
          <fieldset className="flex items-center gap-1" aria-label={`Capacity of ${name}`}>
            <IconButton
              label={`Fewer for ${name}`}
              icon={<Minus />}
              size="sm"
              tip="none"
              aria-disabled={!active || capacity === 0}
              onClick={() => active && capacity > 0 && onChange(id, { capacity: capacity - 1 })}
            />
            <span
              className={classes(
                'min-w-12 text-center text-sm tabular-nums',
                active && open >= capacity && 'font-medium text-warning-fg',
              )}
            >
              {open} of {capacity}
              {active && open >= capacity && <span className="sr-only">, full</span>}
            </span>
            <IconButton
              label={`More for ${name}`}
              icon={<Plus />}
              size="sm"
              tip="none"
              aria-disabled={!active || full}
              aria-describedby={full ? most : undefined}
              onClick={() => active && !full && onChange(id, { capacity: capacity + 1 })}
            />
          </fieldset>
          {active && (
            <IconButton
              label={`Sit in the chair of ${name}`}
              icon={<Armchair />}
              size="sm"
              tip="left"
              onClick={onSit}
            />
          )}
        </div>
        {full && (
          <p id={most} className="pl-8 text-muted text-xs @sm:col-span-2">
            {`Nobody may have more than ${MOST_OPEN.toLocaleString('en')} at once.`}
          </p>
        )}
      </div>
    </li>
  )
}
