import { Mail, UserRound, UserRoundX } from 'lucide-react'
import { type OwnerMatch, ownerOf } from '@/core/workspace/owner'
import type { Contact, Workspace } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { classes } from '@/ui/classes'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { StatusDot } from '@/ui/StatusDot'
import { ownershipText } from './ownership'

/** Stands for nobody in particular: no contact has an empty id. */
const STRANGER = ''

export interface ContactFieldProps {
  readonly label?: string
  readonly workspace: Workspace
  readonly value: string | null
  onChange(contact: string | null): void
}

/** Who visits. Below it, what a hand-off to the contact owner will find. */
export function ContactField({ label = 'Visitor', workspace, value, onChange }: ContactFieldProps) {
  const contact = workspace.contacts.find(({ id }) => id === value)
  const items = [
    { value: STRANGER, label: 'A stranger (not a contact)', leading: <UserRound aria-hidden="true" /> },
    ...workspace.contacts.map(one => itemOf(workspace, one)),
  ]
  return (
    <div className="grid gap-2">
      <LazyCombobox
        label={label}
        items={items}
        value={contact?.id ?? STRANGER}
        onChange={picked => onChange(picked || null)}
        placeholder="Search contacts…"
        emptyText="No contact matches"
        clearable={false}
      />
      {contact ? (
        <Standing contact={contact} owner={ownerOf(workspace, contact)} />
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
  description: `${contact.email || 'No e-mail'} · ${ownershipText(ownerOf(workspace, contact))}`,
  leading: <Avatar name={contact.name} seed={contact.id} size="xs" />,
})

function Standing({ contact, owner }: { contact: Contact; owner: OwnerMatch }) {
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-canvas px-3 py-2.5 text-sm">
      <p className="flex min-w-0 items-start gap-2 text-muted">
        <Mail aria-hidden="true" className="mx-0.5 mt-0.5 size-4 shrink-0" />
        <span className="wrap-anywhere min-w-0">{contact.email || 'No e-mail'}</span>
      </p>
      <p
        className={classes(
          'flex min-w-0 items-start gap-2',
          owner.is === 'agent' ? 'text-ink' : 'text-warning-fg',
        )}
      >
        {owner.is === 'agent' ? (
          <Avatar name={owner.agent.name} seed={owner.agent.id} size="xs" />
        ) : (
          <UserRoundX aria-hidden="true" className="mx-0.5 mt-0.5 size-4 shrink-0" />
        )}
        <span className="wrap-anywhere min-w-0 flex-1">{ownershipText(owner)}</span>
        {owner.is === 'agent' && <StatusDot status={owner.agent.status} showLabel />}
      </p>
    </div>
  )
}
