import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { own } from '@/core/flow/json'
import { chordText } from '@/ui/chord'
import { IconButton } from '@/ui/IconButton'
import { useActions } from '../actions/context'
import type { Stage } from '../actions/stage'
import { useEditorContext } from '../context'
import { focusMark, frameOrNote, type Mark, only } from '../marks/mark'
import { FoundHere } from './FoundHere'
import { FoundMarks } from './FoundMarks'
import { findingOf, indexOf, stepped } from './finding'
import { useSearch } from './useSearch'

/** Finds what stands on the canvas: the hit is brought into view and marked, and is selected once the bar closes. */
export function FindBar() {
  const { store } = useEditorContext()
  const finding = findingOf(store)
  const { query, hits, at, asked } = useStore(finding)
  const field = useRef<HTMLInputElement>(null)
  const close = useClose()
  useSearch()
  // Asked for once more, it has the focus again, ready to be typed over.
  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const step = (by: 1 | -1): void => finding.setState(now => stepped(now, by))
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const none = hits.length === 0
  return (
    <>
      <search
        aria-label="Find on canvas"
        onKeyDown={onKeyDown}
        className="absolute top-3 right-3 left-3 z-10 ml-auto max-w-104 rounded-xl border border-line bg-surface shadow-raised"
      >
        <div className="flex items-center gap-1 p-1.5 pl-3">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <input
            ref={field}
            type="text"
            aria-label="Find"
            autoComplete="off"
            maxLength={200}
            placeholder="Text, card type, variable, assignee"
            value={query}
            onChange={event => finding.setState({ query: event.currentTarget.value })}
            data-undo="native"
            className="h-8 min-w-0 flex-1 bg-transparent px-1.5 text-ink text-sm outline-none"
          />
          <span className="shrink-0 px-1 text-muted text-xs tabular-nums">
            {query.trim() === '' ? '' : none ? 'None' : `${indexOf({ hits, at }) + 1} of ${hits.length}`}
          </span>
          <IconButton
            label="Previous"
            shortcut={chordText({ press: 'F3', shift: true })}
            icon={<ChevronUp />}
            size="sm"
            aria-disabled={none}
            onClick={() => step(-1)}
          />
          <IconButton
            label="Next"
            shortcut={chordText({ press: 'F3' })}
            icon={<ChevronDown />}
            size="sm"
            aria-disabled={none}
            onClick={() => step(1)}
          />
          <IconButton
            label="Close"
            shortcut={chordText({ press: 'Escape' })}
            icon={<X />}
            size="sm"
            onClick={close}
          />
        </div>
        <FoundHere />
      </search>
      <FoundMarks />
    </>
  )
}

function showMark({ flow, state }: Stage, mark: Mark): void {
  if (!frameOrNote(flow, mark)) return
  state.select([], only(mark))
  focusMark(mark)
}

/** Closes the bar; what was found is selected and has the focus. */
function useClose(): () => void {
  const { store } = useEditorContext()
  const { stage } = useActions()
  return () => {
    const finding = findingOf(store)
    const { at } = finding.getState()
    finding.setState({ open: false, hits: [], at: null })
    const card = at?.kind === 'card' && own(stage.flow.cards, at.key) ? at.key : undefined
    if (card !== undefined) stage.state.select([card])
    stage.view.focus(card)
    if (at && at.kind !== 'card') showMark(stage, { kind: `${at.kind}s`, key: at.key })
  }
}
