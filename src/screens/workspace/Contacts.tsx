import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { Contact } from '@/core/workspace/workspace'
import { EmptyState } from '@/ui/EmptyState'
import { TextField } from '@/ui/TextField'
import { Attributes } from './Attributes'
import type { EditableProps } from './edits'
import { Owner } from './Owner'
import { Cell, Row, Table } from './Table'

const heads = [
  { name: 'Contact', width: 'md:w-64' },
  { name: 'Attributes' },
  { name: 'Owner', width: 'md:w-76' },
]

export function Contacts({ workspace, onEdit }: EditableProps) {
  const [sought, setSought] = useState('')
  const emails = useId()
  const words = sought.toLowerCase().split(/\s+/u)
  const found = workspace.contacts.filter(contact => words.every(word => textOf(contact).includes(word)))
  return (
    <>
      <TextField
        label="Search contacts"
        labelHidden
        type="search"
        placeholder="Search by name, e-mail, company or plan…"
        leading={<Search aria-hidden="true" />}
        value={sought}
        onChange={setSought}
        className="mb-5 max-w-sm"
      />
      <p role="status" className="sr-only">
        {sought && `${found.length} of ${workspace.contacts.length} contacts`}
      </p>
      <datalist id={emails}>
        {workspace.agents.map(({ id, name, email }) => (
          <option key={id} value={email}>
            {name}
          </option>
        ))}
      </datalist>
      {found.length === 0 && <EmptyState compact icon={<Search />} title="No contact matches" />}
      {found.length > 0 && (
        <Table label="Contacts" heads={heads}>
          {found.map(contact => (
            <Row key={contact.id}>
              <Cell>
                <Identity contact={contact} />
              </Cell>
              <Cell head="Attributes">
                <Attributes attributes={contact.attributes} />
              </Cell>
              <Cell head="Owner">
                <Owner workspace={workspace} contact={contact} onEdit={onEdit} emails={emails} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  )
}

function Identity({ contact: { name, email, phone } }: { contact: Contact }) {
  return (
    <div className="min-w-0">
      <p dir="auto" className="truncate font-medium text-sm" title={name}>
        {name}
      </p>
      <p className="truncate text-muted text-xs" title={email}>
        {email}
      </p>
      <p className="truncate text-muted text-xs">{phone}</p>
    </div>
  )
}

const textOf = ({ name, email, owner, attributes }: Contact): string =>
  [name, email, owner, ...Object.values(attributes)].join(' ').toLowerCase()
