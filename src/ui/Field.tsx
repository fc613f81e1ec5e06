import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from './classes'

/** The words around a control. */
export type FieldText = {
  label: string
  /** The label is read out but not shown; only where the surroundings say the same. */
  labelHidden?: boolean | undefined
  hint?: ReactNode | undefined
  error?: string | undefined
  /** The id of what else describes it, elsewhere on the page. */
  describedBy?: string | undefined
  /** Marks the label, since most fields are needed. */
  optional?: boolean | undefined
  /** At the end of the label's line: a small button, a counter. */
  aside?: ReactNode | undefined
  className?: string | undefined
}

/** What the control inside must carry, so that its words are found. */
export type FieldWiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = FieldText & { id?: string | undefined; children: (wiring: FieldWiring) => ReactNode }

/** Parts the words around a control from what the control itself takes. */
export function parted<P extends FieldText>(props: P): [FieldText, Omit<P, keyof FieldText>] {
  const { label, labelHidden, hint, error, describedBy, optional, aside, className, ...rest } = props
  return [{ label, labelHidden, hint, error, describedBy, optional, aside, className }, rest]
}

/** Label, hint and error around one control, wired so that they are read with it. */
export function Field({
  id,
  label,
  labelHidden,
  hint,
  error,
  describedBy,
  optional,
  aside,
  className,
  children,
}: FieldProps) {
  const made = useId()
  const own = id ?? made
  const hintId = `${own}-hint`
  const errorId = `${own}-error`
  const described = [hint ? hintId : '', error ? errorId : '', describedBy ?? ''].filter(Boolean).join(' ')
  return (
    <div className={classes('flex min-w-0 flex-col gap-1.5', className)}>
      <div
        className={classes(
          'flex min-h-5 items-center justify-between gap-2',
          labelHidden && !aside && 'sr-only',
        )}
      >
        <label
          htmlFor={own}
          className={classes('wrap-anywhere min-w-0 font-medium text-ink text-sm', labelHidden && 'sr-only')}
        >
          {label}
          {optional && <span className="ml-1.5 font-normal text-faint text-xs">Optional</span>}
        </label>
        {aside}
      </div>
      {children({
        id: own,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={hintId} className="text-pretty text-muted text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="flex gap-1.5 text-danger-fg text-xs">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          <span className="wrap-anywhere min-w-0">{error}</span>
        </p>
      )}
    </div>
  )
}
