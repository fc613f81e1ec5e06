import { DoorOpen } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { conversationOf, type World } from '@/core/rehearsal/world'
import { Button } from '@/ui/Button'
import { Composer } from '../Composer'
import { type Chat, nameOf } from '../conversations'
import type { Deed } from '../rehearsal'
import { Thread } from '../Thread'
import { ThreadEntry } from '../ThreadEntry'
import { threadOf, visitorSees } from '../thread'
import { VisitorPicture } from '../VisitorPicture'
import { visitorHint } from '../words'

export interface VisitorPaneProps {
  readonly world: World
  readonly chat: Chat
  readonly zone: string
  /** The world in which the rehearsal began: another one tells that it has begun anew. */
  readonly opened: World
  perform(deed: Deed): void
}

/** The chat as the visitor has it on their screen: no hand-offs, no notes. */
export function VisitorPane({ world, chat, zone, opened, perform }: VisitorPaneProps) {
  const { session } = chat.latest
  const entries = useMemo(() => visitorThread(world, chat), [world, chat])
  const composer = useRef<HTMLTextAreaElement>(null)
  const toComposer = () => composer.current?.focus()
  useEffect(() => {
    if (opened) composer.current?.focus()
  }, [opened])
  return (
    <section aria-label="Visitor" className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-10 shrink-0 items-center gap-2 border-line border-b py-1 pr-2 pl-3">
        <VisitorPicture contact={session.contact} />
        <h3 className="min-w-0 flex-1 truncate font-semibold text-sm" title={nameOf(chat.latest)}>
          {nameOf(chat.latest)}
        </h3>
        {session.state !== 'closed' && (
          <Button
            size="sm"
            variant="ghost"
            icon={<DoorOpen aria-hidden="true" />}
            onClick={() => {
              toComposer()
              perform({ do: 'leave' })
            }}
          >
            Leave chat
          </Button>
        )}
      </header>
      <Thread
        key={chat.root}
        label="Conversation"
        {...{ entries, zone }}
        own={['visitor']}
        empty={
          session.state === 'visitor'
            ? 'Nothing was said yet.'
            : 'The visitor sees an empty chat. Write something.'
        }
      >
        {(entry, before, last) => (
          <ThreadEntry
            {...{ entry, before, last, world, zone }}
            side="visitor"
            onPress={option => {
              toComposer()
              perform({ do: 'choose', option })
            }}
          />
        )}
      </Thread>
      <Composer
        key={`write ${chat.root}`}
        box={composer}
        leading={<VisitorPicture contact={session.contact} />}
        label="Message as the visitor"
        labelHidden
        placeholder={visitorHint(session)}
        sendLabel="Send as the visitor"
        onSend={text => perform({ do: 'say', text })}
        className="shrink-0 border-line border-t p-3"
      />
    </section>
  )
}

/** One after the other, as a chat on a website shows them. */
const visitorThread = (world: World, { ids }: Chat) =>
  ids.flatMap(id =>
    threadOf(conversationOf(world, id)?.events ?? [])
      .filter(visitorSees)
      .map(entry => ({ ...entry, of: id })),
  )
