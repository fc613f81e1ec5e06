import { cardCount } from '@/core/flow/compose'
import { useEditor } from '../context'

/** What to do on a canvas with nothing but Start on it. */
export function EmptyHint() {
  const empty = useEditor(({ flow }) => cardCount(flow) <= 1)
  if (!empty) return null
  return (
    <p className="-translate-x-1/2 pointer-events-none absolute bottom-20 left-1/2 w-80 max-w-[80%] rounded-xl border border-line bg-raised p-4 text-center text-muted text-sm shadow-card">
      Drag a card on to the canvas, or click one to add it. Then pull from an exit’s dot to the next card.
    </p>
  )
}
