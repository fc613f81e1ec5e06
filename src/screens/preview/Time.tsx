import { classes } from '@/ui/classes'
import { momentText, timeText } from './zone'

export interface TimeProps {
  readonly at: string
  readonly zone: string
  readonly className?: string
}

/** When something was said, by the clock on the workspace's wall. */
export function Time({ at, zone, className }: TimeProps) {
  return (
    <time
      dateTime={at}
      title={momentText(zone, at)}
      className={classes('shrink-0 text-faint text-xs tabular-nums', className)}
    >
      {timeText(zone, at)}
    </time>
  )
}
