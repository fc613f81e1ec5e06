import { useActions } from '../actions/context'
import { useEditor } from '../context'
import './addAfter.css'

/** The + at an exit: adds a card behind it. By keyboard there is *Add after* for it, so that it is no stop on the way. */
export function AddAfter({ card, exit, label }: { card: string; exit: string; label: string }) {
  const { stage } = useActions()
  const readOnly = useEditor(state => state.readOnly)
  if (readOnly) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Add after ${label}`}
      title={`Add after ${label}`}
      onClick={event => {
        event.stopPropagation()
        stage.show({ kind: 'add', after: { card, exit }, place: null })
      }}
      className="add-after nodrag nopan"
    />
  )
}
