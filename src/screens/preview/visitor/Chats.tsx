import { UserPlus } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { World } from '@/core/rehearsal/world'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { ContactField } from '../ContactField'
import { type Chat, eventsIn, nameOf } from '../conversations'
import { floorOf } from '../floor'

export interface ChatsProps {
  readonly world: World
  readonly chats: readonly Chat[]
  readonly front: string
  /** Room for words on buttons. */
  readonly roomy: boolean
  /** At the end of the row. */
  readonly actions: ReactNode
  readonly seen: Readonly<Record<string, number>>
  onFront(root: string): void
  onArrive(contact: string | null): void
}

/** Everybody who visits now, and the door for one more. */
export function Chats({ world, chats, front, roomy, actions, seen, onFront, onArrive }: ChatsProps) {
  const [asking, ask] = useState(false)
  const id = useId()
  const door = {
    'aria-expanded': asking,
    'aria-controls': asking ? id : undefined,
    onClick: () => ask(!asking),
  }
  return (
    <div className="shrink-0 border-line border-b">
      <div className="flex min-h-12 min-w-0 items-center gap-1 pr-2 pl-2">
        <ul
          aria-label="Visitors"
          className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-0.5 [scrollbar-width:thin]"
        >
          {chats.map(chat => (
            <li key={chat.root} className="min-w-0 shrink-0">
              <Tab
                {...{ chat }}
                current={chat.root === front}
                unread={chat.root !== front && eventsIn(world, chat) > (seen[chat.root] ?? 0)}
                onPick={() => onFront(chat.root)}
              />
            </li>
          ))}
        </ul>
        {roomy ? (
          <Button size="sm" variant="ghost" icon={<UserPlus aria-hidden="true" />} {...door}>
            New visitor
          </Button>
        ) : (
          <IconButton label="New visitor" icon={<UserPlus />} {...door} />
        )}
        {actions}
      </div>
      {asking && (
        <NewVisitor
          {...{ id, world, chats }}
          onArrive={contact => {
            ask(false)
            onArrive(contact)
          }}
        />
      )}
    </div>
  )
}

function Tab(props: { chat: Chat; current: boolean; unread: boolean; onPick: () => void }) {
  const { chat, current, unread, onPick } = props
  const floor = floorOf(chat.latest.session)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <button
      ref={button}
      type="button"
      aria-current={current ? 'true' : undefined}
      title={`${nameOf(chat.latest)}: ${floor.text}`}
      onClick={onPick}
      className={classes(
        'flex min-h-7 max-w-44 items-center gap-1.5 rounded-md border px-2 text-sm hover:bg-hover coarse:min-h-10',
        current ? 'border-line-mid bg-sunken font-medium text-ink' : 'border-transparent text-muted',
      )}
    >
      <span aria-hidden="true" data-hue={floor.hue} className="size-2 shrink-0 rounded-full bg-hue-border" />
      <span className="min-w-0 truncate">{nameOf(chat.latest)}</span>
      <span className="sr-only">, {floor.text}</span>
      {unread && (
        <span className="size-2 shrink-0 rounded-full bg-accent">
          <span className="sr-only">, something new</span>
        </span>
      )}
    </button>
  )
}

function NewVisitor(props: {
  id: string
  world: World
  chats: readonly Chat[]
  onArrive: (contact: string | null) => void
}) {
  const { id, world, chats, onArrive } = props
  const { workspace } = world.desk
  const here = chats.map(({ latest }) => latest.session.contact?.id)
  const next = workspace.contacts.find(contact => !here.includes(contact.id))?.id ?? null
  const [contact, choose] = useState<string | null>(next)
  return (
    <div id={id} className="grid gap-2 px-3 pb-3">
      <ContactField label="Who comes" {...{ workspace }} value={contact} onChange={choose} />
      <Button variant="primary" className="justify-self-end" onClick={() => onArrive(contact)}>
        Let them in
      </Button>
    </div>
  )
}
