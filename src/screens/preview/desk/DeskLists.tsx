import { Hourglass, Inbox } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '@/ui/Badge'
import { classes } from '@/ui/classes'
import { timeText } from '../zone'
import type { Item, Seat } from './seat'

export interface DeskListsProps {
  readonly seat: Seat
  /** Id of the conversation in front. */
  readonly current: string
  readonly zone: string
  onOpen(conversation: string): void
}

/** What the agent has, and what they may take. */
export function DeskLists({ seat, current, zone, onOpen }: DeskListsProps) {
  const { mine, queues, agent } = seat
  // The only conversation there is, already in front, needs no list.
  if (mine.every(({ id }) => id === current) && queues.length === 0) return null
  const list = (items: readonly Item[]) => (
    <ul className="grid gap-0.5">
      {items.map(item => (
        <Row key={item.id} {...{ item, zone }} current={item.id === current} onOpen={() => onOpen(item.id)} />
      ))}
    </ul>
  )
  return (
    <nav
      aria-label={`Conversations of ${agent.name}`}
      className="grid max-h-[30%] min-h-14 shrink-0 content-start gap-2 overflow-y-auto border-line border-b px-3 py-2"
    >
      <Group icon={<Inbox />} name="Yours" count={mine.length}>
        {mine.length > 0 && list(mine)}
      </Group>
      {queues.map(({ name, items }) => (
        <Group key={name} icon={<Hourglass />} name={name} count={items.length}>
          {list(items)}
        </Group>
      ))}
    </nav>
  )
}

function Group(props: { icon: ReactNode; name: string; count: number; children: ReactNode }) {
  const { icon, name, count, children } = props
  return (
    <div className="grid gap-0.5">
      <h4 className="flex min-w-0 items-center gap-1.5 font-medium text-muted text-xs [&>svg]:size-3.5">
        {icon}
        <span className="min-w-0 truncate">{name}</span>
        <span className="tabular-nums">{count}</span>
      </h4>
      {children}
    </div>
  )
}

function Row(props: { item: Item; current: boolean; zone: string; onOpen: () => void }) {
  const { item, current, zone, onOpen } = props
  const { visitor, since, until, accepted } = item
  return (
    <li>
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
        className={classes(
          'flex min-h-7 w-full items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-hover coarse:min-h-10',
          current && 'bg-accent-soft font-medium',
        )}
      >
        <span className="min-w-0 flex-1 truncate">{visitor}</span>
        {!accepted && until && <Badge tone="warning">until {timeText(zone, until)}</Badge>}
        {accepted && <Badge tone="success">accepted</Badge>}
        <span className="shrink-0 text-faint text-xs tabular-nums">since {timeText(zone, since)}</span>
      </button>
    </li>
  )
}
