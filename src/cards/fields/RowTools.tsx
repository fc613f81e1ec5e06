import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { IconButton } from '@/ui/IconButton'

export type RowToolsProps = {
  /** What stands in the row, for those who listen: "Move “Yes” up". */
  name: string
  place: number
  count: number
  /** Left out where the order means nothing. */
  onMove?: ((to: number) => void) | undefined
  onRemove: () => void
}

/** Moves a row up or down, or takes it away. At the ends of the list a button stays in reach but does nothing. */
export function RowTools({ name, place, count, onMove, onRemove }: RowToolsProps) {
  const step = (to: number) => () => to >= 0 && to < count && onMove?.(to)
  return (
    <div className="flex shrink-0">
      {onMove && count > 1 && (
        <>
          <IconButton
            size="sm"
            label={`Move ${name} up`}
            icon={<ArrowUp />}
            data-move="up"
            aria-disabled={place === 0}
            onClick={step(place - 1)}
          />
          <IconButton
            size="sm"
            label={`Move ${name} down`}
            icon={<ArrowDown />}
            data-move="down"
            aria-disabled={place === count - 1}
            onClick={step(place + 1)}
          />
        </>
      )}
      <IconButton size="sm" label={`Remove ${name}`} icon={<Trash2 />} onClick={onRemove} />
    </div>
  )
}
