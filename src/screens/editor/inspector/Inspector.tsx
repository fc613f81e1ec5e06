import { lazy, Suspense } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { EmptyState } from '@/ui/EmptyState'
import { Spinner } from '@/ui/Spinner'
import { useEditor } from '../context'

// Nothing is selected at first, so that the editor opens without what settings need.
const CardSettings = lazy(() => import('./CardSettings').then(module => ({ default: module.CardSettings })))
const Hints = lazy(() => import('../hints/Hints').then(module => ({ default: module.Hints })))

interface InspectorProps {
  readonly workspace: Workspace
}

/** The settings of the selected card; below, where none is, something worth knowing. */
export function Inspector(props: InspectorProps) {
  const selection = useEditor(state => state.selection)
  return (
    <>
      <Selected {...props} selection={selection} />
      <Suspense fallback={null}>
        <Hints shown={selection.length === 0} />
      </Suspense>
    </>
  )
}

function Selected({ selection, workspace }: InspectorProps & { selection: readonly string[] }) {
  const [only] = selection
  if (only === undefined) {
    return (
      <EmptyState
        compact
        title="Nothing selected"
        text="Select a card to see its settings, or drag one from the left on to the canvas."
      />
    )
  }
  if (selection.length > 1) {
    return (
      <EmptyState
        compact
        title={`${selection.length} cards selected`}
        text="Drag them together, or press Delete to remove them."
      />
    )
  }
  return (
    <Suspense
      fallback={
        <div className="p-4">
          <Spinner label="Loading the settings" />
        </div>
      }
    >
      <CardSettings key={only} id={only} workspace={workspace} />
    </Suspense>
  )
}
