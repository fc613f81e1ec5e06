import { lazy, Suspense } from 'react'
import { useDesk } from './actions/context'
import { useEditor } from './context'

const Overlays = lazy(async () => ({ default: (await import('./Overlays')).Overlays }))

/** They come with the actions, or at once for a flow that has frames or notes. */
export function LateOverlays() {
  const touched = useDesk(desk => desk.complete)
  const marked = useEditor(({ flow }) => flow.frames !== undefined || flow.notes !== undefined)
  return <Suspense>{touched || marked ? <Overlays /> : null}</Suspense>
}
