import './addAfter.css'

/** The + at an exit: adds a card behind it. By keyboard there is *Add after* for it, so that it is no stop on the way. */
export function AddAfter({ label, onAdd }: { label: string; onAdd(): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Add after ${label}`}
      title={`Add after ${label}`}
      onClick={event => {
        event.stopPropagation()
        onAdd()
      }}
      className="add-after nodrag nopan"
    />
  )
}
