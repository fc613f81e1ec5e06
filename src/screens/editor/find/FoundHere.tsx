import { useStore } from 'zustand'
import { useEditor, useEditorContext } from '../context'
import { findingOf, indexOf } from './finding'
import { around, nameOf, WHERE } from './said'

/** What was found at the hit one is at, and where in it the words stand. */
export function FoundHere() {
  const { store, catalog } = useEditorContext()
  const finding = useStore(findingOf(store))
  const flow = useEditor(state => state.flow)
  const hit = finding.hits[indexOf(finding)]
  const [place, ...more] = hit?.places ?? []
  if (!hit || !place) return null
  const { before, match, after } = around(place)
  return (
    <p className="border-line border-t px-3 py-2 text-muted text-xs">
      <span className="font-medium text-ink">{nameOf(flow, catalog, hit)}</span>
      {` · ${WHERE[place.where]}: `}
      <span className="wrap-anywhere">
        {before}
        <mark className="rounded-xs bg-warning-bg px-0.5 text-warning-fg">{match}</mark>
        {after}
      </span>
      {more.length > 0 ? ` and in ${more.length === 1 ? 'one place' : `${more.length} places`} more` : null}
    </p>
  )
}
