import { Ellipsis, Workflow } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Listed } from '@/storage/library'
import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { IconButton } from '@/ui/IconButton'
import { Ago } from './Ago'
import { fully } from './when'

/** On its way as soon as there are rows: a press must not be what starts the loading. */
const menu = import('./FlowMenu')
const FlowMenu = lazy(async () => ({ default: (await menu).FlowMenu }))

export interface FlowRowProps {
  readonly flow: Listed
  readonly href: string
  readonly onOpen: (id: string) => void
}

/** One flow. The whole row leads to it; the menu stands above. */
export function FlowRow({ flow, href, onOpen }: FlowRowProps) {
  const button = {
    label: `Actions for ${flow.name}`,
    icon: <Ellipsis aria-hidden="true" />,
    tip: 'none',
  } as const
  return (
    <li className="relative flex items-center gap-3 border-line px-3 py-2.5 not-first:border-t hover:bg-hover sm:px-4">
      <Avatar name={flow.name} seed={flow.id} size="md" shape="square" icon={<Workflow />} />
      <div className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-4">
        <div className="flex min-w-0 flex-1 items-center gap-2">
          <a
            href={href}
            dir="auto"
            title={`${flow.name}\nChanged ${fully(flow.updatedAt)}`}
            className="truncate rounded-sm font-medium text-base after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {flow.name}
          </a>
          {flow.cards < 2 && <Badge title="Nothing follows its Start card yet">Empty</Badge>}
          <Published {...flow} />
        </div>
        <p className="text-muted text-sm sm:flex sm:shrink-0">
          <span className="tabular-nums sm:w-24 sm:text-right">{cardsText(flow.cards)}</span>
          <span aria-hidden="true" className="px-1.5 text-faint sm:hidden">
            ·
          </span>
          <span className="sm:w-36 sm:text-right">
            <Ago iso={flow.updatedAt} />
          </span>
        </p>
      </div>
      <div className="relative z-10 -mr-1 flex">
        <Suspense fallback={<IconButton {...button} disabled />}>
          <FlowMenu flow={flow} trigger={<IconButton {...button} />} onOpen={onOpen} />
        </Suspense>
      </div>
    </li>
  )
}

/** Nothing is said of a draft: that is what a flow is until somebody publishes it. */
function Published({ publication, revision }: Listed) {
  if (!publication) return null
  if (publication.revision === revision) return <Badge tone="success">Published</Badge>
  return (
    <Badge tone="success" title="Edited since it was published">
      Published, changed since
    </Badge>
  )
}

const cardsText = (count: number) => `${count.toLocaleString()} ${count === 1 ? 'card' : 'cards'}`
