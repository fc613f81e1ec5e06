import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { startOf } from '@/core/flow/compose'
import type { CardType } from '@/core/runtime/card-type'
import { TextField } from '@/ui/TextField'
import { useEditor, useEditorContext } from '../context'
import { useAddCard } from './useAddCard'
import { useDragCard } from './useDragCard'

/** The kinds of cards there are: drag one on to the canvas, or click (Enter) to add it. */
export function Palette({ onAdded }: { onAdded?: (() => void) | undefined }) {
  const { catalog } = useEditorContext()
  const [search, setSearch] = useState('')
  const heading = useId()
  const wanted = search.trim().toLowerCase()
  // A flow begins at one place: where it has its Start, a second one would never run.
  const started = useEditor(({ flow }) => startOf(flow) !== null)
  const types = [...catalog.values()].filter(
    ({ type, label, summary }) =>
      !(started && type === 'start') && `${label} ${summary}`.toLowerCase().includes(wanted),
  )
  return (
    <section aria-labelledby={heading} data-card-list className="flex min-h-0 flex-col gap-3 p-3">
      <h2 id={heading} className="sr-only">
        Cards
      </h2>
      <TextField
        label="Search cards"
        labelHidden
        type="search"
        placeholder="Search cards"
        leading={<Search size={16} aria-hidden />}
        value={search}
        onChange={setSearch}
        data-undo="native"
      />
      <ul className="flex flex-col gap-1">
        {types.map(type => (
          <li key={type.type}>
            <PaletteItem type={type} onAdded={onAdded} />
          </li>
        ))}
      </ul>
      {types.length === 0 ? <p className="px-1 text-muted text-sm">No card is called that.</p> : null}
    </section>
  )
}

function PaletteItem({ type, onAdded }: { type: CardType; onAdded?: (() => void) | undefined }) {
  const { faceOf } = useEditorContext()
  const { addAt, addInView, over } = useAddCard()
  const drag = useDragCard(
    point => {
      if (addAt(type, point)) onAdded?.()
    },
    point => over(type, point),
  )
  const face = faceOf(type.type)
  const Icon = face?.icon
  const label = (
    <>
      <span
        data-hue={face?.hue ?? 'slate'}
        className="grid size-8 shrink-0 place-items-center rounded-lg bg-hue-bg text-hue-fg"
      >
        {Icon ? <Icon size={16} aria-hidden /> : null}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-sm">{type.label}</span>
        <span className="block text-muted text-xs">{type.summary}</span>
      </span>
    </>
  )
  return (
    <>
      <button
        type="button"
        {...drag.handlers}
        onClick={event => {
          if (drag.justDragged()) return
          addInView(type, event.detail > 0)
          onAdded?.()
        }}
        className="flex w-full touch-none cursor-grab items-center gap-3 rounded-lg border border-transparent p-2 text-left hover:border-line hover:bg-surface active:cursor-grabbing"
      >
        {label}
      </button>
      {drag.at ? (
        <div
          aria-hidden
          style={{ left: drag.at.x - 24, top: drag.at.y - 24 }}
          className="pointer-events-none fixed z-30 flex w-66 items-center gap-3 rounded-xl border border-accent-line bg-surface p-2 shadow-raised"
        >
          {label}
        </div>
      ) : null}
    </>
  )
}
