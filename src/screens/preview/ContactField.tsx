import { Mail, UserRound, UserRoundX } from 'lucide-react'
import type { Contact, Workspace } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { StatusDot } from '@/ui/StatusDot'
import { type Ownership, ownershipOf, ownershipText } from './ownership'

/** Stands for nobody in particular: no contact has an empty id. */
const STRANGER = ''

export interface ContactFieldProps {
  readonly workspace: Workspace
  readonly value: string | null
  onChange(contact: string | null): void
}

/** Who visits. Below it, what a hand-off to the contact owner will find. */
export function ContactField({ workspace, value, onChange }: ContactFieldProps) {
  const contact = workspace.contacts.find(({ id }) => id === value)
  const items = [
    { value: STRANGER, label: 'A stranger (not a contact)', leading: <UserRound aria-hidden="true" /> },
    ...workspace.contacts.map(one => itemOf(workspace, one)),
  ]
  return (
    <div className="grid gap-2">
      <LazyCombobox
        label="Visitor"
        items={items}
        value={contact?.id ?? STRANGER}
        onChange={picked => onChange(picked || null)}
        placeholder="Search contacts…"
        emptyText="No contact matches"
        clearable={false}
      />
      {contact ? (
        <Standing contact={contact} ownership={ownershipOf(workspace, contact)} />
      ) : (
        <p className="text-pretty text-muted text-xs">
          The bot knows neither name nor e-mail, and there is no contact owner.
        </p>
      )}
    </div>
  )
}

const itemOf = (workspace: Workspace, contact: Contact) => ({
  value: contact.id,
  label: contact.name,
  description: `${contact.email || 'No e-mail'} · ${ownershipText(ownershipOf(workspace, contact))}`,
  leading: <Avatar name={contact.name} seed={contact.id} size="xs" />,
})

function Standing({ contact, ownership }: { contact: Contact; ownership: Ownership }) {
  const { kind } = ownership
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-canvas px-3 py-2.5 text-sm">
      <p className="flex min-w-0 items-start gap-2 text-muted">
        <Mail aria-hidden="true" className="mx-0.5 mt-0.5 size-4 shrink-0" />
        <span className="wrap-anywhere min-w-0">{contact.email || 'No e-mail'}</span>
      </p>
      <p
        className={classes(
          'flex min-w-0 items-start gap-2',
          kind === 'agent' ? 'text-ink' : 'text-warning-fg',
        )}
      >
        {kind === 'agent' ? (
          <Avatar name={ownership.agent.name} seed={ownership.agent.id} size="xs" />
        ) : (
          <UserRoundX aria-hidden="true" className="mx-0.5 mt-0.5 size-4 shrink-0" />
        )}
        <span className="wrap-anywhere min-w-0 flex-1">{ownershipText(ownership)}</span>
        {kind === 'agent' && <StatusDot status={ownership.agent.status} showLabel />}
      </p>
    </div>
  )
}
