import { classes } from './classes'
import { VisuallyHidden } from './VisuallyHidden'

export type Status = 'online' | 'busy' | 'away' | 'offline'

const words: Record<Status, string> = { online: 'Online', busy: 'Busy', away: 'Away', offline: 'Offline' }
const colours: Record<Status, string> = {
  online: 'text-success-border',
  busy: 'text-danger-border',
  away: 'text-warning-border',
  offline: 'text-line-strong',
}

export type StatusDotProps = {
  status: Status
  /** Other words for the status; the plain one otherwise. */
  label?: string | undefined
  showLabel?: boolean | undefined
  size?: 'sm' | 'md' | undefined
  className?: string | undefined
}

/** Who is there: told by colour, by shape and in words. */
export function StatusDot({
  status,
  label = words[status],
  showLabel,
  size = 'md',
  className,
}: StatusDotProps) {
  return (
    <span
      className={classes('inline-flex items-center gap-1.5', className)}
      title={showLabel ? undefined : label}
    >
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={classes('shrink-0', size === 'sm' ? 'size-2' : 'size-2.5', colours[status])}
      >
        {status === 'online' && <circle cx="6" cy="6" r="5.5" fill="currentColor" />}
        {status === 'busy' && (
          <path
            fill="currentColor"
            fillRule="evenodd"
            d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM3 5v2h6V5H3Z"
          />
        )}
        {status === 'away' && (
          <path fill="currentColor" d="M6.6.55A5.5 5.5 0 1 0 11.45 5.4 4.4 4.4 0 0 1 6.6.55Z" />
        )}
        {status === 'offline' && (
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
        )}
      </svg>
      {showLabel ? (
        <span className="text-muted text-sm">{label}</span>
      ) : (
        <VisuallyHidden>{label}</VisuallyHidden>
      )}
    </span>
  )
}
