import type { ReactNode } from 'react'
import { classes } from './classes'

export type EmptyStateProps = {
  icon?: ReactNode | undefined
  title: string
  text?: ReactNode | undefined
  actions?: ReactNode | undefined
  level?: 2 | 3 | 4 | undefined
  /** Less air, for a panel or a list. */
  compact?: boolean | undefined
  className?: string | undefined
}

/** What stands where nothing is yet, and what to do about it. */
export function EmptyState({ icon, title, text, actions, level = 2, compact, className }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div
      className={classes(
        'flex flex-col items-center text-center',
        compact ? 'px-4 py-6' : 'px-6 py-14',
        className,
      )}
    >
      {icon && (
        <span
          aria-hidden="true"
          className={classes(
            'mb-3 grid place-items-center rounded-xl border border-line bg-surface text-muted shadow-card',
            compact ? 'size-9 [&_svg]:size-4.5' : 'size-12 [&_svg]:size-5.5',
          )}
        >
          {icon}
        </span>
      )}
      <Heading className={classes('text-balance font-semibold', compact ? 'text-sm' : 'text-lg')}>
        {title}
      </Heading>
      {text && <div className="mt-1 max-w-md text-pretty text-muted text-sm">{text}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
