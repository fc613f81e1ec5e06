import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { Opening } from './Opening'
import { PreviewHeader } from './PreviewHeader'
import { Rehearsing } from './Rehearsing'
import { createRehearsal, type Play } from './rehearsal'
import { useChanged } from './useChanged'

export interface PreviewProps {
  readonly flow: Flow
  readonly workspace: Workspace
  /** Key of the card a rehearsal was asked for; `null` for the start. */
  readonly from: string | null
  /** Counts the askings, so that the same card can be asked for again. */
  readonly asked: number
  /** Tells which card is current, so that the canvas can light it; `null` when none is. */
  onRunning(card: string | null): void
  onShowCard(card: string): void
  onClose(): void
}

/** A chat beside the canvas, in which the builder plays a conversation from both sides. */
export function Preview({ flow, workspace, from, asked, onRunning, onShowCard, onClose }: PreviewProps) {
  const [rehearsal] = useState(() =>
    createRehearsal({ contact: workspace.contacts[0]?.id ?? null, wall: null, from }),
  )
  const play = useStore(rehearsal, state => state.play)
  const changed = useChanged(play, flow)
  const begin = () => rehearsal.getState().begin(flow, workspace)

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

  const tell = useEffectEvent(onRunning)
  const running = play && currentCard(play)
  useEffect(() => tell(running), [running])
  useEffect(() => () => tell(null), [])

  return (
    <section
      aria-label="Preview"
      className="flex h-full min-h-0 w-full min-w-0 flex-col overflow-y-auto bg-surface text-ink"
    >
      <PreviewHeader
        playing={play !== null}
        changed={changed}
        onRestart={begin}
        onLeave={rehearsal.getState().leave}
        onClose={onClose}
      />
      {play ? (
        <Rehearsing rehearsal={rehearsal} play={play} workspace={workspace} onShowCard={onShowCard} />
      ) : (
        <Opening {...{ rehearsal, flow, workspace, onShowCard }} onStart={begin} />
      )}
    </section>
  )
}

/** The card the conversation stands at; none while the bot rests. */
function currentCard({ world, conversation }: Play): string | null {
  const session = world.conversations[conversation]?.session
  if (!session || session.state === 'resting') return null
  return world.program.cards[session.card]?.key ?? null
}
