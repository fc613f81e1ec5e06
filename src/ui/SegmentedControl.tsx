import { type ReactNode, useId } from 'react'
import { classes } from './classes'

export type Segment<T extends string> = {
  value: T
  label: string
  icon?: ReactNode | undefined
  disabled?: boolean | undefined
}

export type SegmentedControlProps<T extends string> = {
  label: string
  labelHidden?: boolean | undefined
  segments: readonly Segment<T>[]
  value: T
  onChange: (value: T) => void
  /** Only the icons are shown; the labels are still read out. */
  iconsOnly?: boolean | undefined
  /** Takes the whole width, all segments alike. */
  wide?: boolean | undefined
  className?: string | undefined
}

/** One of two to five short words. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, labelHidden, segments, value, onChange, iconsOnly, wide, className } = props
  const name = useId()
  return (
    <fieldset className={classes('min-w-0', className)}>
      <legend className={classes('mb-1.5 font-medium text-sm', labelHidden && 'sr-only')}>{label}</legend>
      <div
        className={classes(
          'min-h-8 max-w-full gap-0.5 rounded-lg border border-line bg-sunken p-0.5',
          wide ? 'grid auto-cols-fr grid-flow-col' : 'inline-flex',
        )}
      >
        {segments.map(segment => (
          <label
            key={segment.value}
            title={iconsOnly ? segment.label : undefined}
            className={classes(
              'relative flex min-h-6.5 min-w-7 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2 coarse:min-h-9',
              'text-center font-medium text-muted text-sm transition-colors hover:text-ink [&>svg]:size-4 [&>svg]:shrink-0',
              'has-checked:bg-surface has-checked:text-ink has-checked:shadow-card has-checked:ring-1 has-checked:ring-line-mid',
              'dark:has-checked:bg-raised has-disabled:cursor-default has-disabled:opacity-50',
              'has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1',
              'forced-colors:has-checked:outline-2 forced-colors:has-checked:outline-[Highlight]',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={segment.value === value}
              disabled={segment.disabled}
              onChange={() => onChange(segment.value)}
              className="absolute inset-0 cursor-[inherit] opacity-0"
            />
            {segment.icon}
            <span className={classes(iconsOnly ? 'sr-only' : 'truncate')}>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
