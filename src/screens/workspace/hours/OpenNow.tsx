import { useState } from 'react'
import { openingAt } from '@/core/workspace/hours'
import type { Hours } from '@/core/workspace/workspace'
import { Badge } from '@/ui/Badge'
import { hoursText } from './hoursText'

/** Opening hours, and whether it is open at this moment. */
export function OpenNow({ hours }: { hours: Hours | null }) {
  const [now] = useState(() => new Date().toISOString())
  if (!hours) return <span className="text-muted">Always open</span>
  const { open, detail } = openingAt(hours, now)
  return (
    <>
      <span>{hoursText(hours)}</span>
      <span className="text-muted">{hours.zone.replaceAll('_', ' ')}</span>
      <Badge tone={open ? 'success' : 'neutral'} title={detail}>
        {open ? 'Open now' : 'Closed now'}
      </Badge>
    </>
  )
}
