import { emptyVariable } from '@/core/desk/refusal'
import type { Json } from '@/core/flow/json'
import type { AssignmentRequest, Refusal, Refused, Target } from '@/core/runtime/assignment'
import type { Moment } from '@/core/runtime/card-type'
import type { Assign } from './settings'

/** What the card asks. A card on which nobody is chosen asks for nobody. */
export function requestFor(settings: Assign, asking: Asking): AssignmentRequest {
  const { strategy, availability, ifUnavailable, waitLimit, replyLimit, attempts, resume } = settings
  return {
    id: asking.id,
    conversation: asking.conversation,
    contact: asking.contact,
    flow: asking.flow,
    target: asking.target,
    strategy,
    availability,
    ifUnavailable,
    waitLimit,
    replyLimit,
    attempts,
    resumeAfter: resume.after,
    handoffs: asking.handoffs,
  }
}

/** What differs from one conversation to the next. */
type Asking = Pick<AssignmentRequest, 'id' | 'conversation' | 'contact' | 'flow' | 'target' | 'handoffs'>

/** Whom it asks for, with a variable's value as it is at this moment. */
export function targetOf({ to }: Assign, read: Moment['read']): Target {
  if (to.type === 'contact_owner') return to
  if (to.pick === 'variable') return { ...to, value: to.variable === '' ? null : read(to.variable) }
  return { ...to, ref: to.ref ?? { id: '', name: '' } }
}

/** Why there is nobody to look for, as a sentence; `null` where there is. */
export function whyEmpty(target: Target): string | null {
  if (target.type === 'contact_owner') return null
  if (target.pick === 'static') return target.ref.id === '' ? 'Nobody is chosen on the card.' : null
  if (target.variable === '') return 'No variable is chosen on the card.'
  return String(target.value ?? '').trim() === '' ? emptyVariable(target.variable) : null
}

/** A refusal that needs no desk: there is nobody to look for. */
export function refusedHere(at: string, { id, target: to }: AssignmentRequest, because: string): Refused {
  const reason: Refusal = 'target_empty'
  const rawTarget: Json = to.type !== 'contact_owner' && to.pick === 'variable' ? to.value : null
  const target = { type: to.type, raw: rawTarget, found: null, by: '' }
  const trace = { target, fallbackFor: null, candidates: [], strategy: null, tieBreak: null, because }
  return {
    type: 'assignment.refused',
    at,
    request: id,
    serial: 1,
    reason,
    strategy: null,
    rawTarget,
    attempts: 0,
    trace,
  }
}
