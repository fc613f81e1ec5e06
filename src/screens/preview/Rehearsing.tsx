import { useEffect, useMemo, useRef } from 'react'
import { waitsUntil } from '@/core/rehearsal/world'
import type { Workspace } from '@/core/workspace/workspace'
import { AssigneeDock } from './AssigneeDock'
import { Composer } from './Composer'
import { Details } from './Details'
import { FloorStrip } from './FloorStrip'
import { floorOf } from './floor'
import type { Play, Rehearsal } from './rehearsal'
import { Thread } from './Thread'
import { threadOf } from './thread'
import { useDue } from './useDue'
import { VisitorPicture } from './VisitorPicture'
import { visitorHint } from './words'
import { zoneOf } from './zone'

export interface RehearsingProps {
  readonly rehearsal: Rehearsal
  readonly play: Play
  readonly workspace: Workspace
  onShowCard(card: string): void
}

/** The conversation under way: chat, the assignee's desk, and what lies behind them. */
export function Rehearsing({ rehearsal, play, workspace, onShowCard }: RehearsingProps) {
  const { perform, pass, skip, time } = rehearsal.getState()
  const { world, conversation } = play
  const stands = world.conversations[conversation]
  const until = waitsUntil(world, conversation)
  const entries = useMemo(() => threadOf(stands?.events ?? []), [stands?.events])
  const zone = zoneOf(workspace)
  const composer = useRef<HTMLTextAreaElement>(null)
  const toComposer = () => composer.current?.focus()
  useDue(until, time, pass)
  // A rehearsal that begins, the first or the next, begins with the visitor.
  useEffect(() => {
    if (conversation) composer.current?.focus()
  }, [conversation])

  if (!stands) return null
  const { session, events } = stands
  return (
    <>
      <FloorStrip floor={floorOf(session)} />
      <Thread
        {...{ entries, session, zone, world, onShowCard }}
        onPress={option => {
          toComposer()
          perform({ do: 'choose', option })
        }}
      />
      <AssigneeDock
        {...{ world, session, until, zone, perform }}
        why={play.why}
        onSkip={() => {
          toComposer()
          skip()
        }}
        onHandBack={disposition => {
          toComposer()
          perform({ do: 'hand_back', disposition })
        }}
      />
      <Composer
        box={composer}
        leading={<VisitorPicture contact={session.contact} />}
        label="Message as the visitor"
        labelHidden
        placeholder={visitorHint(session)}
        sendLabel="Send as the visitor"
        onSend={text => perform({ do: 'say', text })}
        className="shrink-0 border-line border-t p-3"
      />
      <Details {...{ world, session, events, zone, onShowCard }} before={play.before} />
    </>
  )
}
