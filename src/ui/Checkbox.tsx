import { Check } from 'lucide-react'
import { useId } from 'react'
import { classes } from './classes'

export type CheckboxProps = {
  label: string
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  className?: string | undefined
}

/** Chosen or not, one among others. */
export function Checkbox({ label, hint, checked, onChange, disabled, className }: CheckboxProps) {
  const id = useId()
  return (
    <div className={classes('flex items-start gap-2.5 py-1', className)}>
      <span className="grid size-6 shrink-0 place-items-center">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={event => onChange(event.currentTarget.checked)}
          className={classes(
            'peer relative col-start-1 row-start-1 size-6 cursor-pointer appearance-none rounded-md disabled:cursor-default',
            'before:absolute before:inset-[3px] before:rounded-sm before:border before:border-line-strong before:bg-surface',
            'before:transition-colors before:duration-100 checked:before:border-accent checked:before:bg-accent',
            'disabled:before:border-line-mid disabled:before:bg-sunken checked:disabled:before:bg-line-strong',
            'focus-visible:-outline-offset-1 forced-colors:checked:before:bg-[Highlight]',
          )}
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none z-1 col-start-1 row-start-1 size-3.5 text-accent-ink opacity-0 peer-checked:opacity-100"
        />
      </span>
      <div className="min-w-0 pt-0.5">
        <label htmlFor={id} className={classes('wrap-anywhere block text-sm', disabled && 'text-muted')}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-pretty text-muted text-xs">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
