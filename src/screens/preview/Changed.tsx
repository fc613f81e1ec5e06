import { RotateCcw } from 'lucide-react'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

export interface ChangedProps {
  /** The rehearsal was under way before the page was loaded. */
  readonly resumed: boolean
  onGoOn(): void
  onRestart(): void
}

/** The flow was edited since the rehearsal began. */
export function Changed({ resumed, onGoOn, onRestart }: ChangedProps) {
  return (
    <div className="shrink-0 border-line border-b p-2">
      <Notice
        action={
          <span className="flex gap-2">
            {resumed && (
              <Button size="sm" onClick={onGoOn}>
                Go on
              </Button>
            )}
            <Button size="sm" icon={<RotateCcw />} onClick={onRestart}>
              Restart
            </Button>
          </span>
        }
      >
        {resumed && 'You are where you left off. '}The flow has changed since this rehearsal began.
        {resumed && ' Go on with the flow as it was, or start over.'}
      </Notice>
    </div>
  )
}
