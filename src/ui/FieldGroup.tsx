import { type ReactNode, useId } from 'react'
import { classes } from './classes'

export type FieldGroupProps = {
  label: string
  labelHidden?: boolean | undefined
  hint?: string | undefined
  /** Side by side where there is room. */
  row?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** Fields that together say one thing. */
export function FieldGroup({ label, labelHidden, hint, row, className, children }: FieldGroupProps) {
  const hintId = useId()
  return (
    <fieldset
      aria-describedby={hint ? hintId : undefined}
      className={classes('@container min-w-0', className)}
    >
      <legend className={classes('mb-1.5 font-medium text-sm', labelHidden && 'sr-only')}>{label}</legend>
      {hint && (
        <p id={hintId} className="mb-2 text-pretty text-muted text-xs">
          {hint}
        </p>
      )}
      <div className={classes('grid gap-3', row && '@xs:auto-cols-fr @xs:grid-flow-col')}>{children}</div>
    </fieldset>
  )
}
