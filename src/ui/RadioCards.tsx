import { type ReactNode, useId } from 'react'
import { classes } from './classes'

export type RadioCard<T extends string> = {
  value: T
  label: string
  description?: string | undefined
  icon?: ReactNode | undefined
  disabled?: boolean | undefined
}

export type RadioCardsProps<T extends string> = {
  label: string
  labelHidden?: boolean | undefined
  hint?: string | undefined
  options: readonly RadioCard<T>[]
  value: T | null
  onChange: (value: T) => void
  columns?: 1 | 2 | 3 | undefined
  className?: string | undefined
}

const grids = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 @sm:grid-cols-2',
  3: 'grid-cols-1 @sm:grid-cols-2 @lg:grid-cols-3',
}

/** One of a few, each with room to explain itself. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, labelHidden, hint, options, value, onChange, columns = 1, className } = props
  const name = useId()
  return (
    <fieldset
      className={classes('@container min-w-0', className)}
      aria-describedby={hint ? `${name}-hint` : undefined}
    >
      <legend className={classes('mb-1.5 font-medium text-sm', labelHidden && 'sr-only')}>{label}</legend>
      <div className={classes('grid gap-2', grids[columns])}>
        {options.map(option => (
          <label
            key={option.value}
            className={classes(
              'flex cursor-pointer items-start gap-2.5 rounded-lg border border-line-mid bg-surface p-3 transition-colors',
              'hover:bg-sunken has-checked:border-accent-line has-checked:bg-accent-soft has-checked:hover:bg-accent-soft',
              'has-checked:inset-ring has-checked:inset-ring-accent-line has-disabled:cursor-default has-disabled:opacity-50',
              'has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className={classes(
                'mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface outline-none',
                'checked:border-[5px] checked:border-accent checked:bg-accent-ink forced-colors:checked:border-[Highlight]',
              )}
            />
            <span className="min-w-0 flex-1">
              <span className="wrap-anywhere block font-medium text-sm">{option.label}</span>
              {option.description && (
                <span className="mt-0.5 block text-pretty text-muted text-xs">{option.description}</span>
              )}
            </span>
            {option.icon && <span className="shrink-0 text-muted [&>svg]:size-4.5">{option.icon}</span>}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.5 text-muted text-xs">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
