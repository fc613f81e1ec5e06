import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Announcer } from './Announcer'
import { nextInstant } from './advance'
import { chatsOf } from './conversations'
import { FloorStrip } from './FloorStrip'
import { floorOf } from './floor'
import { LookingBack } from './LookingBack'
import { looksBack, type Play, pilotFrom, shownWorld } from './play'
import type { Rehearsal } from './rehearsal'
import { Sides } from './Sides'
import { ClockBar } from './time/ClockBar'
import { useDue } from './useDue'
import { Chats } from './visitor/Chats'

export interface RehearsingProps {
  readonly rehearsal: Rehearsal
  readonly play: Play
  readonly roomy: boolean
  /** What can be done with the rehearsal as a whole. */
  readonly actions: ReactNode
  /** What there is to know about it. */
  readonly children: ReactNode
  onShowCard(card: string, path?: string): void
}

/** A rehearsal under way: its clock, its visitors, and both sides of the one in front. */
export function Rehearsing({ rehearsal, play, roomy, actions, children, onShowCard }: RehearsingProps) {
  const { time, pass, run, jump, front, arrive, resumeAtEnd } = rehearsal.getState()
  const runs = useStore(rehearsal, state => state.runs)
  const world = shownWorld(play)
  const chats = chatsOf(world)
  const chat = chats.find(({ root }) => root === play.front) ?? chats[0]
  const running = play.clock.set !== null
  const next =
    running && !looksBack(play) ? nextInstant(play.run, play.pilot, pilotFrom(play, play.run)) : null
  useDue(next, time, pass)
  if (!chat) return null
  return (
    <>
      <h2 className="sr-only">Preview</h2>
      <Chats
        {...{ world, chats, roomy, actions }}
        front={chat.root}
        seen={play.seen}
        onFront={front}
        onArrive={arrive}
      />
      {play.run.version === 'published' && (
        <p className="shrink-0 border-line border-b px-3 py-1 text-muted text-xs">
          This is the published version. The draft on the canvas may differ.
        </p>
      )}
      {children}
      <ClockBar {...{ world, running, time }} onRun={run} onJump={jump} />
      {looksBack(play) && <LookingBack play={play} onEnd={resumeAtEnd} />}
      <FloorStrip floor={floorOf(chat.latest.session, world.program.flow.id)} />
      <Sides {...{ rehearsal, play, runs, chat, roomy, onShowCard }} />
      <Announcer play={play} />
    </>
  )
}
