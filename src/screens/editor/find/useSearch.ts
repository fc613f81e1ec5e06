import { useDeferredValue, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Flow, Position } from '@/core/flow/document'
import { find, type Hit } from '@/core/flow/find/find'
import { own } from '@/core/flow/json'
import { useActions } from '../actions/context'
import type { Stage } from '../actions/stage'
import { useEditor, useEditorContext } from '../context'
import { type Finding, findingOf, found, indexOf } from './finding'
import { nameOf, WHERE } from './said'

/** Keeps the hits up to date with words and flow, and leads to the one that is current: into view, and in words. */
export function useSearch(): void {
  const { store, catalog } = useEditorContext()
  const { stage } = useActions()
  const finding = findingOf(store)
  // Typing is never held up by looking.
  const query = useDeferredValue(useStore(finding, state => state.query))
  const flow = useDeferredValue(useEditor(state => state.flow))

  useEffect(
    () =>
      finding.subscribe((now, before) => {
        if (now.at !== before.at || now.hits.length !== before.hits.length) lead(stage, now)
      }),
    [finding, stage],
  )
  useEffect(() => {
    const hits = find(flow, catalog, query)
    finding.setState(now => found(now, hits), true)
    if (hits.length === 0 && query.trim() !== '') stage.announce('Nothing found')
  }, [finding, flow, catalog, query, stage])
}

function lead({ flow, catalog, view, announce }: Stage, now: Finding): void {
  const index = indexOf(now)
  const hit = now.hits[index]
  if (!hit) return
  const place = placeOf(flow, hit)
  if (place) view.reveal(place, 'hidden')
  const [first] = hit.places
  const where = first ? `${WHERE[first.where]}: ${first.text}` : ''
  announce(`${index + 1} of ${now.hits.length}: ${nameOf(flow, catalog, hit)}. ${where}`)
}

function placeOf({ layout, frames = {}, notes = {} }: Flow, { kind, key }: Hit): Position | undefined {
  if (kind === 'card') return own(layout, key)
  return kind === 'frame' ? own(frames, key) : own(notes, key)
}
