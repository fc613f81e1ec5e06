import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import type { Play } from './play'
import { stepText } from './stepText'
import { momentText, zoneOf } from './zone'

/** What is shown is the past: said plainly, with the way back. */
export function LookingBack({ play, onEnd }: { play: Play; onEnd: () => void }) {
  const { run, shown } = play
  const step = run.steps[shown]
  if (!step) return null
  return (
    <div className="shrink-0 border-line border-b p-2">
      <Notice
        tone="warning"
        title={`You look back at ${momentText(zoneOf(run.workspace), step.action.at)}`}
        action={
          <Button size="sm" onClick={onEnd}>
            Back to the end
          </Button>
        }
      >
        After: {stepText(run, shown)}. What you do now begins another run; this one is kept.
      </Notice>
    </div>
  )
}
