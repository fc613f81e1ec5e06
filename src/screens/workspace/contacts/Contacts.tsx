import { ContactRound, UserPlus } from 'lucide-react'
import { nanoid } from 'nanoid'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import type { Contact } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { type EditableProps, putContact, removeContact } from '../edits'
import { matching, SearchBar } from '../SearchBar'
import { DataTable } from '../table/DataTable'
import { useUndoable } from '../useUndoable'
import { contactColumns, titleOf } from './contactColumns'

const ContactDialog = lazy(async () => ({ default: (await import('./ContactDialog')).ContactDialog }))

export interface ContactsProps extends EditableProps {
  /** Ways to bring many at once. */
  readonly tools: ReactNode
}

export function Contacts({ workspace, onEdit, tools }: ContactsProps) {
  const [sought, setSought] = useState('')
  const [editing, setEditing] = useState<Contact | null>(null)
  const undoable = useUndoable(onEdit)
  const { contacts } = workspace
  const found = useMemo(() => matching(contacts, textOf, sought), [contacts, sought])
  const columns = contactColumns(workspace, {
    onEdit: setEditing,
    onDelete: contact => undoable(`“${titleOf(contact)}” was deleted`, removeContact(workspace, contact)),
  })
  return (
    <>
      <SearchBar
        what="contacts"
        placeholder="Search by name, e-mail, company or plan…"
        sought={sought}
        onSeek={setSought}
        found={found.length}
        all={contacts.length}
      >
        {tools}
        <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setEditing(blank())}>
          Add contact
        </Button>
      </SearchBar>
      {found.length === 0 ? (
        <EmptyState
          compact
          icon={<ContactRound />}
          title={contacts.length === 0 ? 'No contacts yet' : 'No contact matches'}
        />
      ) : (
        <DataTable label="Contacts" columns={columns} items={found} keyOf={idOf} search={sought} />
      )}
      {editing && (
        <Suspense>
          <ContactDialog
            workspace={workspace}
            contact={editing}
            onSave={contact => onEdit(putContact(contact))}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </>
  )
}

const blank = (): Contact => ({
  id: `contact_${nanoid(10)}`,
  name: '',
  email: '',
  phone: '',
  attributes: {},
  owner: '',
})

const idOf = ({ id }: Contact): string => id
const textOf = ({ name, email, phone, owner, attributes }: Contact): string =>
  [name, email, phone, owner, ...Object.values(attributes)].join(' ')
