import { conversationOf } from '@/core/rehearsal/world'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { eventWords } from './eventWords'
import { type Play, shownWorld } from './play'
import { stepText } from './stepText'
import type { Moment } from './travel/moment'
import { momentText, zoneOf } from './zone'

/** What is shown is the past: said plainly, with the way back. */
export function LookingBack({ play, onEnd }: { play: Play; onEnd: () => void }) {
  const { run, shown, moment } = play
  const step = run.steps[shown]
  if (!step) return null
  const zone = zoneOf(run.workspace)
  const told = moment && wordsAt(play, moment, zone)
  return (
    <div className="shrink-0 border-line border-b p-2">
      <Notice
        tone="warning"
        title={`You look back at ${momentText(zone, step.action.at)}`}
        action={
          <Button size="sm" onClick={onEnd}>
            Back to the end
          </Button>
        }
      >
        {told ? `At “${told}”, after: ` : 'After: '}
        {stepText(run, shown)}. {told && 'What you do now comes after all that happened at this instant. '}
        {told ? 'It' : 'What you do now'} begins another run; what happened so far is kept.
      </Notice>
    </div>
  )
}

/** The event at which somebody looks, in words. */
function wordsAt(play: Play, { conversation, place }: Moment, zone: string): string | null {
  const event = conversationOf(shownWorld(play), conversation)?.events[place]
  return event ? eventWords(event, zone) : null
}
