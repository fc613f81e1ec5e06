import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

export type MenuItem = {
  label: string
  icon?: ReactNode | undefined
  /** Keys that do the same; shown, not bound. */
  shortcut?: string | undefined
  danger?: boolean | undefined
  disabled?: boolean | undefined
  /** Makes it something to switch on and off. */
  checked?: boolean | undefined
  onSelect: () => void
}

/** The classes of a row of a menu. */
export const menuRowStyle =
  'flex min-h-8 w-full cursor-pointer select-none items-center gap-2.5 rounded-md px-2 py-1 text-sm outline-none coarse:min-h-10 ' +
  'data-disabled:cursor-default data-disabled:opacity-50 ' +
  'forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2'

/** One thing to do in a menu. */
export function MenuRow({ label, icon, shortcut, danger, disabled = false, checked, onSelect }: MenuItem) {
  const className = classes(
    menuRowStyle,
    danger ? 'text-danger-fg data-highlighted:bg-danger-bg' : 'data-highlighted:bg-hover',
  )
  const inside = (
    <>
      {icon && (
        <span className={classes('flex shrink-0 [&>svg]:size-4', danger ? 'text-danger-fg' : 'text-muted')}>
          {icon}
        </span>
      )}
      <span className="wrap-anywhere min-w-0 flex-1">{label}</span>
      {shortcut && <kbd className="pl-4 font-sans text-faint text-xs">{shortcut}</kbd>}
    </>
  )
  if (checked === undefined) {
    return (
      <Base.Item disabled={disabled} onClick={onSelect} className={className}>
        {inside}
      </Base.Item>
    )
  }
  return (
    <Base.CheckboxItem {...{ checked, disabled, className }} onCheckedChange={onSelect} closeOnClick>
      {inside}
      <Check
        aria-hidden="true"
        className={classes('size-4 shrink-0 text-accent-text', !checked && 'invisible')}
      />
    </Base.CheckboxItem>
  )
}
