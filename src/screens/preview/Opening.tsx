import { Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { catalog } from '@/cards/catalog'
import { titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { ClockField } from './ClockField'
import { ContactField } from './ContactField'
import { firstCard } from './firstCard'
import { Obstacles } from './Obstacles'
import type { Rehearsal } from './rehearsal'
import type { Version } from './run'
import { useObstacles } from './useObstacles'

export interface OpeningProps {
  readonly rehearsal: Rehearsal
  readonly flow: Flow
  readonly workspace: Workspace
  /** There is a published version that can be played instead of the draft. */
  readonly hasPublished: boolean
  /** Asked for; the other flows are still being read. */
  readonly busy: boolean
  onStart(): void
  onShowCard(card: string): void
}

/** Who visits, and when: what is chosen before a rehearsal. */
export function Opening(props: OpeningProps) {
  const { rehearsal, flow, workspace, hasPublished, busy, onStart, onShowCard } = props
  const { setup, choose, opened } = useStore(rehearsal)
  const obstacles = useObstacles(flow, workspace, setup.from)
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
        {hasPublished && <VersionField value={setup.version} onChange={version => choose({ version })} />}
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

function VersionField({ value, onChange }: { value: Version; onChange: (version: Version) => void }) {
  return (
    <div className="grid gap-1.5">
      <SegmentedControl
        label="Version"
        wide
        segments={[
          { value: 'draft', label: 'Draft' },
          { value: 'published', label: 'Published' },
        ]}
        value={value}
        onChange={onChange}
      />
      <p className="text-pretty text-muted text-xs">
        {value === 'draft'
          ? 'This flow and the bots it hands over to, as they are now.'
          : 'This flow and the bots it hands over to, as conversations get them. Bots that are not published take nobody.'}
      </p>
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
