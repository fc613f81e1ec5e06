import { lazy, Suspense, useState } from 'react'
import { conversationOf } from '@/core/rehearsal/world'
import { Spinner } from '@/ui/Spinner'
import { Tabs } from '@/ui/Tabs'
import { type Chat, rootOf } from './conversations'
import { type Play, shownRun, shownWorld, valuesBefore } from './play'
import type { Rehearsal } from './rehearsal'
import type { Run } from './run'
import { MomentContext } from './travel/moment'
import { VisitorPane } from './visitor/VisitorPane'
import { WhyContext, type WhyLinks } from './why/links'
import { zoneOf } from './zone'

const Desk = lazy(async () => ({ default: (await import('./desk/Desk')).Desk }))
const Roster = lazy(async () => ({ default: (await import('./roster/Roster')).Roster }))
const Why = lazy(async () => ({ default: (await import('./Why')).Why }))
const History = lazy(async () => ({ default: (await import('./travel/History')).History }))

export interface SidesProps {
  readonly rehearsal: Rehearsal
  readonly play: Play
  readonly runs: readonly Run[]
  readonly chat: Chat
  /** Room for visitor and desk side by side. */
  readonly roomy: boolean
  onShowCard(card: string, path?: string): void
}

type View = 'visitor' | 'desk' | 'roster' | 'why' | 'history'

/** The visitor, and what is behind the desk: side by side, or one at a time. */
export function Sides(props: SidesProps) {
  const { rehearsal, play, chat, roomy, onShowCard } = props
  const [view, setView] = useState<View>('visitor')
  const [sought, seek] = useState('')
  const shown = roomy && view === 'visitor' ? 'desk' : view
  const { agents, teams } = play.run.workspace
  const links: WhyLinks = {
    card: onShowCard,
    agent: id => lookUp(agents.find(one => one.id === id)?.name ?? ''),
    team: id => lookUp(teams.find(one => one.id === id)?.name ?? ''),
  }
  function lookUp(words: string) {
    seek(words)
    setView('roster')
  }
  const visitor = (
    <VisitorPane
      world={shownWorld(play)}
      {...{ chat }}
      zone={zoneOf(play.run.workspace)}
      opened={play.run.opened}
      perform={rehearsal.getState().perform}
    />
  )
  const behind = (
    <Tabs<View>
      label="Sides of the rehearsal"
      tabs={roomy ? BEHIND : [{ id: 'visitor', label: 'Visitor' }, ...BEHIND]}
      value={shown}
      onChange={setView}
      className="h-full min-w-0"
    >
      {!roomy && (
        <div hidden={shown !== 'visitor'} className="h-full">
          {visitor}
        </div>
      )}
      <Suspense fallback={<Loading />}>
        <WhyContext value={links}>
          <Behind {...{ ...props, sought }} onSeek={seek} view={shown} onView={setView} />
        </WhyContext>
      </Suspense>
    </Tabs>
  )
  return (
    <MomentContext value={play.moment}>
      {roomy ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,2fr)_minmax(0,3fr)] grid-rows-[minmax(0,1fr)]">
          <div className="min-h-0 border-line border-r">{visitor}</div>
          {behind}
        </div>
      ) : (
        <div className="min-h-0 flex-1">{behind}</div>
      )}
    </MomentContext>
  )
}

const BEHIND = [
  { id: 'desk', label: 'Desk' },
  { id: 'roster', label: 'Roster' },
  { id: 'why', label: 'Why' },
  { id: 'history', label: 'History' },
] as const

interface BehindProps extends SidesProps {
  readonly view: View
  /** Words looked for in the roster. */
  readonly sought: string
  onView(view: View): void
  onSeek(words: string): void
}

function Behind(props: BehindProps) {
  const { rehearsal, play, runs, chat, view, sought, onView, onSeek, onShowCard } = props
  const { perform, sit, fly, front, jump, roster, stepBack, resumeAtEnd, show, time } = rehearsal.getState()
  const world = shownWorld(play)
  const zone = zoneOf(play.run.workspace)
  const conversation = conversationOf(world, chat.id)
  return (
    <>
      <div hidden={view !== 'desk'} className="h-full">
        <Desk
          {...{ world, zone, onShowCard }}
          conversation={chat.id}
          chair={play.chair}
          pilot={play.pilot}
          before={valuesBefore(play, chat.id)}
          why={play.why}
          beside={props.roomy}
          perform={perform}
          onSit={sit}
          onPilot={fly}
          onOpen={id => front(rootOf(id))}
          onJump={jump}
        />
      </div>
      {view === 'roster' && (
        <Roster
          {...{ world, sought, onSeek }}
          onChange={roster}
          onSit={agent => {
            sit(agent)
            onView('desk')
          }}
        />
      )}
      {view === 'why' && conversation && (
        <Why
          {...{ world, conversation, zone, time, onShowCard }}
          run={shownRun(play)}
          running={play.clock.set !== null}
        />
      )}
      {view === 'history' && (
        <History {...{ play, runs, zone }} onStep={stepBack} onEnd={resumeAtEnd} onRun={show} />
      )}
    </>
  )
}

const Loading = () => (
  <div className="p-4">
    <Spinner label="Loading" />
  </div>
)
