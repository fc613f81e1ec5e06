import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Flow } from '@/core/flow/document'
import { conversationOf } from '@/core/rehearsal/world'
import type { Workspace } from '@/core/workspace/workspace'
import type { PublishedFlows } from '@/storage/flowQueries'
import { Spinner } from '@/ui/Spinner'
import { type ToastPlace, useToastPlace } from '@/ui/Toasts'
import { Actions, type Size } from './Actions'
import { Changed } from './Changed'
import { chatsOf } from './conversations'
import { firstCard } from './firstCard'
import { Opening } from './Opening'
import { type Play, shownWorld } from './play'
import { createRehearsal, type Rehearsal } from './rehearsal'
import type { Version } from './run'
import { type Memory, useKept } from './stored/useKept'
import { useChanged } from './useChanged'
import { useDiscarding } from './useDiscarding'
import { useFocusHome } from './useFocusHome'
import { useRoom } from './useRoom'

const loadRehearsing = async () => ({ default: (await import('./Rehearsing')).Rehearsing })
const Rehearsing = lazy(loadRehearsing)

export interface PreviewProps {
  readonly flow: Flow
  readonly workspace: Workspace
  /** The other flows of the library, to which this one may hand over; `undefined` while they are being read. */
  readonly others: readonly Flow[] | undefined
  /** This flow and the others as they are published; its `flow` is `null` where it is not. */
  readonly published?: PublishedFlows | undefined
  /** Where the rehearsal is kept over a reload. */
  readonly memory?: Memory | undefined
  /** Key of the card a rehearsal was asked for; `null` for the start. */
  readonly from: string | null
  /** Counts the askings, so that the same card can be asked for again. */
  readonly asked: number
  /** Begins by itself, where no rehearsal is under way and nothing stands in the way. */
  readonly atOnce?: boolean | undefined
  /** Tells which card is current, so that the canvas can light it; `null` when none is. */
  onRunning(card: string | null): void
  onShowCard(card: string, path?: string): void
  onClose(): void
}

/** Room for visitor and desk side by side, in pixels. */
const ROOMY = 680

/** A chat beside the canvas, in which the builder plays conversations from both sides. */
export function Preview(props: PreviewProps) {
  const { workspace, memory, from, asked, atOnce = false, onRunning, onShowCard, onClose } = props
  const [rehearsal] = useState(() =>
    createRehearsal({ contact: workspace.contacts[0]?.id ?? null, wall: null, from }),
  )
  const play = useStore(rehearsal, state => state.play)
  const version = useStore(rehearsal, state => state.setup.version)
  const { flow, others } = versionOf(props, version)
  const changed = useChanged(play, flow)
  const { reading, resumed, settle } = useKept(rehearsal, flow.id, memory, from !== null)
  const discarding = useDiscarding(rehearsal)
  const { wanted, begin } = useBeginning(others, ready => {
    settle()
    discarding(() => rehearsal.getState().begin(flow, workspace, ready))
  })
  const { box, onFocus } = useFocusHome<HTMLElement>()
  const roomy = useRoom(box, ROOMY)
  const [size, setSize] = useState<Size>('wide')

  useAsked(rehearsal, { from, asked, atOnce: atOnce && !reading && firstCard(flow, from) !== null }, begin)

  // Fetched while somebody still chooses who visits.
  useEffect(() => void loadRehearsing(), [])

  const tell = useEffectEvent(onRunning)
  const running = play && currentCard(play)
  useEffect(() => tell(running), [running])
  useEffect(() => () => tell(null), [])

  useToastPlace(play && PLACES[size])
  const actions = (
    <Actions
      playing={play !== null}
      {...{ changed, size, onClose }}
      onSize={setSize}
      onRestart={begin}
      onLeave={() => discarding(rehearsal.getState().leave)}
    />
  )
  return (
    <section
      ref={box}
      aria-label="Preview"
      tabIndex={-1}
      data-size={play ? size : undefined}
      onFocus={onFocus}
      className="flex h-full min-h-0 w-full min-w-0 flex-col overflow-y-auto bg-surface text-ink outline-none"
    >
      {play ? (
        <Suspense fallback={null}>
          <Rehearsing {...{ rehearsal, play, roomy, onShowCard, actions }}>
            {changed && <Changed {...{ resumed }} onGoOn={settle} onRestart={begin} />}
          </Rehearsing>
        </Suspense>
      ) : (
        <>
          <header className="flex min-h-12 shrink-0 items-center gap-1 border-line border-b pr-2 pl-4">
            <h2 className="min-w-0 flex-1 truncate font-semibold text-base">Preview</h2>
            {actions}
          </header>
          {reading ? (
            <div className="p-4">
              <Spinner label="Looking for a rehearsal under way" />
            </div>
          ) : (
            <Opening
              {...{ rehearsal, flow, workspace, onShowCard }}
              hasPublished={props.published?.flow != null}
              busy={wanted}
              onStart={begin}
            />
          )}
        </>
      )}
    </section>
  )
}

/** What is played: where nothing is published, there is only the draft. */
function versionOf({ flow, others, published }: PreviewProps, version: Version) {
  const { flow: fixed = null, others: fixedOthers } = published ?? {}
  return version === 'published' && fixed ? { flow: fixed, others: fixedOthers } : { flow, others }
}

/** Begins once the other flows are read; who asked for it sooner waits. */
function useBeginning(others: readonly Flow[] | undefined, start: (others: readonly Flow[]) => void) {
  const [wanted, want] = useState(false)
  const ready = useEffectEvent(() => {
    if (!wanted || !others) return
    want(false)
    start(others)
  })
  useEffect(() => {
    if (wanted && others) ready()
  }, [wanted, others])
  return { wanted, begin: () => (others ? start(others) : want(true)) }
}

/** Begins by itself where that was asked for: anew at a certain card, or at once where no rehearsal is under way. */
function useAsked(
  rehearsal: Rehearsal,
  { from, asked, atOnce }: { from: string | null; asked: number; atOnce: boolean },
  begin: () => void,
) {
  const idle = useEffectEvent(() => {
    if (rehearsal.getState().play === null) begin()
  })
  useEffect(() => {
    if (atOnce) idle()
  }, [atOnce])

  const answered = useRef(asked)
  const ask = useEffectEvent(() => {
    const state = rehearsal.getState()
    state.choose({ from })
    if (from !== null && state.play) begin()
  })
  useEffect(() => {
    if (answered.current !== asked) ask()
    answered.current = asked
  }, [asked])
}

/** The card of this flow at which the conversation in front stands; none while the bot rests or another bot runs. */
function currentCard(play: Play): string | null {
  const world = shownWorld(play)
  const chat = chatsOf(world).find(({ root }) => root === play.front)
  const talk = chat && conversationOf(world, chat.id)
  if (!talk || talk.session.state === 'resting' || talk.session.state === 'closed') return null
  const frame = [talk, ...talk.below].find(({ flow }) => flow === world.program.flow.id)
  return frame ? (world.program.cards[frame.session.card]?.key ?? null) : null
}

/** Where toasts lie for it not to be covered. */
const PLACES: Readonly<Record<Size, ToastPlace | null>> = { narrow: null, wide: 'narrow', full: 'top' }
