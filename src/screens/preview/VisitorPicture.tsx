import { UserRound } from 'lucide-react'
import type { Visitor } from '@/core/runtime/session'
import { Avatar } from '@/ui/Avatar'

/** The contact's initials; a stranger has none. */
export function VisitorPicture({ contact }: { contact: Visitor | null }) {
  return contact ? (
    <Avatar name={contact.name} seed={contact.id} />
  ) : (
    <Avatar name="Stranger" hue="slate" icon={<UserRound />} />
  )
}
