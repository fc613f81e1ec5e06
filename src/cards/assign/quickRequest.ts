import type { AssignmentRequest, Target } from '@/core/runtime/assignment'
import { requestOf } from '@/core/runtime/concerns'
import type { QuickSession, QuickTools } from '@/core/runtime/quick/card'
import { requestFor, targetOf, whyEmpty } from './request'
import type { Assign } from './settings'

/** What the card asks the desk. */
interface Question {
  /** Puts it together, where somebody reads it. */
  readonly request: (session: QuickSession) => AssignmentRequest
  /** Why there is nobody to look for; `null` where there is. */
  readonly whyNobody: string | null
}

/** The question as the card is entered: one for all conversations, unless a variable says who it is for. */
export function asking(settings: Assign, tools: QuickTools): (session: QuickSession) => Question {
  const { to } = settings
  if (to.type !== 'contact_owner' && to.pick === 'variable') {
    const read = tools.read(to.variable)
    return session =>
      questionFor(
        settings,
        tools,
        targetOf(settings, () => read(session)),
      )
  }
  const always = questionFor(
    settings,
    tools,
    targetOf(settings, () => null),
  )
  return () => always
}

const questionFor = (settings: Assign, { flow }: QuickTools, target: Target): Question => ({
  request: session =>
    requestFor(settings, {
      id: requestOf(session),
      conversation: session.conversation,
      contact: session.contact?.id ?? null,
      flow: flow.id,
      target,
      handoffs: session.handoffs,
    }),
  whyNobody: whyEmpty(target),
})
