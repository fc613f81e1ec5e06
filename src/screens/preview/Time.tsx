import { classes } from '@/ui/classes'
import { momentText, secondsText, timeText } from './zone'

export interface TimeProps {
  readonly at: string
  readonly zone: string
  /** To the second, where a minute tells too little. */
  readonly seconds?: boolean | undefined
  readonly className?: string
}

/** When something was said, by the clock on the workspace's wall. */
export function Time({ at, zone, seconds = false, className }: TimeProps) {
  return (
    <time
      dateTime={at}
      title={momentText(zone, at)}
      className={classes('shrink-0 text-faint text-xs tabular-nums', className)}
    >
      {seconds ? secondsText(zone, at) : timeText(zone, at)}
    </time>
  )
}
