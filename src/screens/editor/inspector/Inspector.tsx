import { lazy, Suspense } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { EmptyState } from '@/ui/EmptyState'
import { Spinner } from '@/ui/Spinner'
import { useEditor } from '../context'
import { Hints } from '../hints/Hints'
import { useLearning } from '../hints/useLearning'

// Nothing is selected at first, so that the editor opens without what settings need.
const CardSettings = lazy(() => import('./CardSettings').then(module => ({ default: module.CardSettings })))

interface InspectorProps {
  readonly workspace: Workspace
  /** Starts a rehearsal at a card. */
  onRehearse(card: string): void
}

/** The settings of the selected card. */
export function Inspector({ workspace, onRehearse }: InspectorProps) {
  useLearning()
  const selection = useEditor(state => state.selection)
  const [only] = selection
  if (only === undefined) {
    return (
      <>
        <EmptyState
          compact
          title="Nothing selected"
          text="Select a card to see its settings, or drag one from the left on to the canvas."
        />
        <Hints />
      </>
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
      <CardSettings key={only} id={only} workspace={workspace} onRehearse={onRehearse} />
    </Suspense>
  )
}
