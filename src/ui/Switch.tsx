import { useId } from 'react'
import { classes } from './classes'

export type SwitchProps = {
  label: string
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  className?: string | undefined
}

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled, className }: SwitchProps) {
  const id = useId()
  return (
    <div className={classes('flex min-h-8 items-start justify-between gap-3 py-1', className)}>
      <div className="min-w-0">
        <label
          htmlFor={id}
          className={classes('wrap-anywhere block font-medium text-sm', disabled && 'text-muted')}
        >
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-pretty text-muted text-xs">
            {hint}
          </p>
        )}
      </div>
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.currentTarget.checked)}
        className={classes(
          'relative h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full border transition-colors duration-150',
          'border-line-strong bg-line-strong checked:border-accent checked:bg-accent disabled:cursor-default disabled:opacity-50',
          'before:absolute before:top-1/2 before:left-[3px] before:size-4 before:-translate-y-1/2 before:rounded-full before:bg-accent-ink',
          'before:shadow-control before:transition-transform before:duration-150 checked:before:translate-x-4',
          'forced-colors:bg-[Canvas] forced-colors:before:bg-[ButtonText] forced-colors:checked:before:bg-[Highlight]',
        )}
      />
    </div>
  )
}
