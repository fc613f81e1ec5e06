import { lazy, Suspense } from 'react'
import { useEditor } from '../context'

const MarksLayer = lazy(async () => ({ default: (await import('./MarksLayer')).MarksLayer }))

/** Frames and notes, in a flow that has some. */
export function Marks() {
  const some = useEditor(({ flow }) => flow.frames !== undefined || flow.notes !== undefined)
  return <Suspense>{some ? <MarksLayer /> : null}</Suspense>
}
