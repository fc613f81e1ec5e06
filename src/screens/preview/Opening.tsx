import { Play } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { catalog } from '@/cards/catalog'
import { titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { ClockField } from './ClockField'
import { ContactField } from './ContactField'
import { Obstacles } from './Obstacles'
import { firstCard, obstaclesOf } from './obstacles'
import type { Rehearsal } from './rehearsal'

export interface OpeningProps {
  readonly rehearsal: Rehearsal
  readonly flow: Flow
  readonly workspace: Workspace
  /** Asked for; the other flows are still being read. */
  readonly busy: boolean
  onStart(): void
  onShowCard(card: string): void
}

/** Who visits, and when: what is chosen before a rehearsal. */
export function Opening({ rehearsal, flow, workspace, busy, onStart, onShowCard }: OpeningProps) {
  const { setup, choose, opened } = useStore(rehearsal)
  const obstacles = useMemo(() => obstaclesOf(flow, workspace, setup.from), [flow, workspace, setup.from])
  const first = firstCard(flow, setup.from)
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => start.current?.focus({ preventScroll: true }), [])

  return (
    // No form: Enter in the list of contacts must not start anything.
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="grid min-h-0 flex-1 content-start gap-6 overflow-y-auto p-4">
        <p className="text-pretty text-muted text-sm">
          Play the visitor and the person who takes over, and see who gets the conversation and why.
        </p>
        {setup.from !== null && first === setup.from && (
          <From flow={flow} card={first} onClear={() => choose({ from: null })} />
        )}
        <ContactField workspace={workspace} value={setup.contact} onChange={contact => choose({ contact })} />
        <ClockField {...{ workspace, opened }} wall={setup.wall} onChange={wall => choose({ wall })} />
        <Obstacles problems={obstacles} onShowCard={onShowCard} />
      </div>
      <footer className="shrink-0 border-line border-t p-4">
        <Button
          ref={start}
          variant="primary"
          busy={busy}
          icon={<Play aria-hidden="true" />}
          aria-disabled={first === null}
          onClick={() => first !== null && onStart()}
          className="w-full"
        >
          Start rehearsal
        </Button>
      </footer>
    </div>
  )
}

function From({ flow, card, onClear }: { flow: Flow; card: string; onClear: () => void }) {
  const found = flow.cards[card]
  return (
    <Notice
      action={
        <Button size="sm" onClick={onClear}>
          From the start
        </Button>
      }
    >
      Begins at “{found ? titleOf(catalog, found) : card}”.
    </Notice>
  )
}
