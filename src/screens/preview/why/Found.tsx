import type { AssigneeType } from '@/core/runtime/assignment'
import type { Handoff } from '../thread'
import { WhyLink } from './WhyLink'

/** Who was found for the target, and how. */
export function Found({ handoff }: { handoff: Handoff }) {
  const { found, by } = handoff.answer.trace.target
  if (!found) return 'nobody'
  const { id, name } = found
  const kind = kindOf(handoff)
  return (
    <>
      {kind === 'agent' && <WhyLink agent={id}>{name}</WhyLink>}
      {kind === 'team' && <WhyLink team={id}>{name}</WhyLink>}
      {kind === 'bot' && <WhyLink bot={id}>{name}</WhyLink>}
      {by && `, ${by}`}
    </>
  )
}

/** What was found: the owner is an agent, unless the card's fallback stood in. */
function kindOf({ answer, request }: Handoff): Exclude<AssigneeType, 'contact_owner'> {
  const { target, fallbackFor } = answer.trace
  if (target.type !== 'contact_owner') return target.type
  const asked = request?.target
  return (fallbackFor && asked?.type === 'contact_owner' && asked.fallback?.type) || 'agent'
}
