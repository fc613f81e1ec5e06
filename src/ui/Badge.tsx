import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Tone, toneClasses } from './tone'

export type BadgeProps = {
  tone?: Tone | undefined
  icon?: ReactNode | undefined
  title?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A word or a number about the thing beside it. */
export function Badge({ tone = 'neutral', icon, title, className, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-md border px-1.5 font-medium text-xs tabular-nums',
        '[&>svg]:size-3 [&>svg]:shrink-0',
        toneClasses[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
