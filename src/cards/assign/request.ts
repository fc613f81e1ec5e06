import type { AssignmentRequest, Target } from '@/core/runtime/assignment'
import type { Moment } from '@/core/runtime/card-type'
import type { Assign } from './settings'

/** What the card asks, with the target's value as it is at this moment. A card on which nobody is chosen asks for nobody. */
export function requestFor(settings: Assign, moment: Moment): AssignmentRequest {
  const { strategy, availability, ifUnavailable, waitLimit, replyLimit, attempts, resume } = settings
  return {
    id: moment.request,
    conversation: moment.conversation,
    contact: moment.contact,
    flow: moment.flow.id,
    target: targetOf(settings, moment),
    strategy,
    availability,
    ifUnavailable,
    waitLimit,
    replyLimit,
    attempts,
    resumeAfter: resume.after,
    handoffs: moment.handoffs,
  }
}

function targetOf({ to }: Assign, { read }: Moment): Target {
  if (to.type === 'contact_owner') return to
  if (to.pick === 'variable') return { ...to, value: to.variable === '' ? null : read(to.variable) }
  return { ...to, ref: to.ref ?? { id: '', name: '' } }
}

/** Why there is nobody to look for, as a sentence; `null` where there is. */
export function whyEmpty(target: Target): string | null {
  if (target.type === 'contact_owner') return null
  if (target.pick === 'static') return target.ref.id === '' ? 'Nobody is chosen on the card.' : null
  if (target.variable === '') return 'No variable is chosen on the card.'
  return String(target.value ?? '').trim() === '' ? `The variable ${target.variable} is empty.` : null
}
