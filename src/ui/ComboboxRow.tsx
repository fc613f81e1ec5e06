import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, Plus } from 'lucide-react'
import { classes } from './classes'
import { type ComboboxItem, createValue } from './comboboxItems'

/** One thing to pick, or the making of a new one. */
export function ComboboxRow({ item }: { item: ComboboxItem }) {
  const creates = item.value === createValue
  const leading = creates ? <Plus aria-hidden="true" /> : item.leading
  return (
    <Base.Item
      value={item}
      disabled={item.disabled ?? false}
      className={classes(
        'flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 py-1 text-sm outline-none coarse:min-h-10',
        'data-highlighted:bg-hover data-disabled:cursor-default data-disabled:opacity-50',
        'forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2',
        creates && 'font-medium text-accent-text',
      )}
    >
      {leading && (
        <span className={classes('flex shrink-0 items-center [&>svg]:size-4', !creates && 'text-muted')}>
          {leading}
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="wrap-anywhere line-clamp-2">{item.label}</span>
        {item.description && (
          <span className="wrap-anywhere line-clamp-2 text-muted text-xs">{item.description}</span>
        )}
      </span>
      <Base.ItemIndicator className="shrink-0">
        <Check aria-hidden="true" className="size-4 text-accent-text" />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
