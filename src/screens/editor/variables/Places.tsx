import { titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import type { Place } from '@/core/flow/variables/table'
import { useEditor, useEditorContext } from '../context'
import { placeWords } from './placeWords'

interface PlacesProps {
  readonly label: string
  readonly places: readonly Place[]
  onShow(place: Place): void
}

/** Where a variable is named: each leads to the field of the card. */
export function Places({ label, places, onShow }: PlacesProps) {
  const { catalog } = useEditorContext()
  const cards = useEditor(({ flow }) => flow.cards)
  const shown = places.slice(0, MOST)
  return (
    <div>
      <h4 className="font-medium text-muted text-xs">
        {label} <span className="font-normal">· {places.length}</span>
      </h4>
      {places.length === 0 ? (
        <p className="text-muted text-sm">Nowhere</p>
      ) : (
        <ul aria-label={label} className="-mx-1.5">
          {shown.map(place => {
            const card = own(cards, place.card)
            return (
              <li key={`${place.card} ${place.path}`}>
                <button
                  type="button"
                  onClick={() => onShow(place)}
                  className="flex min-h-7 w-full flex-wrap items-baseline gap-x-2 rounded-md px-1.5 py-1 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2 coarse:min-h-10"
                >
                  <span className="wrap-anywhere min-w-0 text-accent-text">
                    {card ? titleOf(catalog, card) : place.card}
                  </span>
                  <span className="wrap-anywhere min-w-0 text-muted text-xs">{placeWords(place.path)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {places.length > MOST && (
        <p className="text-muted text-xs">And in {places.length - MOST} more places.</p>
      )}
    </div>
  )
}

/** More places than anybody walks through. */
const MOST = 50
