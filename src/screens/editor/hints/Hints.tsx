import { Lightbulb } from 'lucide-react'
import { useId, useSyncExternalStore } from 'react'
import { learnHints, learntHints, onHints } from '@/storage/hints'
import { Button } from '@/ui/Button'
import { useActions } from '../actions/context'
import { keepFocus } from '../actions/focus'
import { useEditor } from '../context'
import { HINTS } from './hints'
import { useLearning } from './useLearning'

/** One thing worth knowing, shown where nothing else stands, until it is put away or was done: that is seen to all the time. */
export function Hints({ shown }: { shown: boolean }) {
  useLearning()
  const { stage } = useActions()
  const learnt = useSyncExternalStore(onHints, learntHints)
  const readOnly = useEditor(state => state.readOnly)
  const title = useId()
  const left = HINTS.filter(({ name, edits }) => !learnt.has(name) && !(readOnly && edits))
  const [hint] = left
  if (!hint || !shown) return null
  const putAway = (names: readonly string[]): void => {
    learnHints(names)
    // With the last hint goes the button that was pressed.
    keepFocus(stage.view.focus)
  }
  return (
    <div
      role="note"
      aria-labelledby={title}
      className="mx-4 mb-4 rounded-xl border border-transparent bg-accent-soft p-4 text-sm"
    >
      <div aria-live="polite">
        <p id={title} className="mb-1 flex items-center gap-2 font-semibold text-ink">
          <Lightbulb size={16} aria-hidden className="shrink-0 text-accent-text" />
          {hint.title}
        </p>
        <p className="text-pretty text-ink">{hint.text}</p>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => putAway([hint.name])}>
          Got it
        </Button>
        {left.length > 1 ? (
          <Button size="sm" variant="ghost" onClick={() => putAway(HINTS.map(({ name }) => name))}>
            No more hints
          </Button>
        ) : null}
      </div>
    </div>
  )
}
