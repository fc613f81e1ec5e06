import { useActions } from '../actions/context'
import { useEditor } from '../context'

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
      className={LOOK}
    />
  )
}

/** Beside the dot of the exit; shown while the card is pointed at, selected or focused, and where nothing can hover. */
const LOOK =
  'nodrag nopan -right-9 absolute top-1 size-6 rounded-full border font-medium leading-5 before:content-[' +
  '] border-line-mid bg-surface text-muted ' +
  'opacity-0 shadow-control transition-opacity duration-100 hover:border-accent-line hover:text-accent-text focus-visible:opacity-100 ' +
  'in-[.react-flow__node:hover]:opacity-100 in-[.react-flow__node:focus-within]:opacity-100 in-[.react-flow__node.selected]:opacity-100 coarse:opacity-100'
