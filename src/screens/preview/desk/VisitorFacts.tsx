import type { Conversation } from '@/core/rehearsal/world'
import { nameOf } from '../conversations'

/** Who the visitor is, as far as the agent is told. */
export function VisitorFacts({ conversation }: { conversation: Conversation }) {
  const { contact, previous } = conversation.session
  const facts = [contact?.email, contact?.phone, previous && `wrote before (${previous})`].filter(Boolean)
  return (
    <div className="min-w-0 flex-1 basis-40">
      <h3 className="truncate font-semibold text-sm" title={nameOf(conversation)}>
        {nameOf(conversation)}
      </h3>
      <p className="truncate text-muted text-xs">{facts.join(' · ') || 'Not a contact'}</p>
    </div>
  )
}
