import type { Contact } from '@/core/workspace/workspace'

/** A contact with what tells apart two of the same name. */
export function Identity({ contact: { id, name, email, phone } }: { contact: Contact }) {
  return (
    <div className="min-w-0">
      <p dir="auto" className="truncate font-medium text-sm" title={name}>
        {name || email || phone || id}
      </p>
      <p className="truncate text-muted text-xs" title={email}>
        {email}
      </p>
      <p className="truncate text-muted text-xs">{phone}</p>
    </div>
  )
}
