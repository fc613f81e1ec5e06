import { ownerOf } from '@/core/workspace/owner'
import type { Contact, Workspace } from '@/core/workspace/workspace'
import { MatchLine } from '../owner/MatchLine'
import { RowActions } from '../RowActions'
import type { Column } from '../table/column'
import { Attributes } from './Attributes'
import { Identity } from './Identity'

export interface ContactActions {
  readonly onEdit: (contact: Contact) => void
  readonly onDelete: (contact: Contact) => void
}

/** What is shown of a contact. */
export function contactColumns(
  workspace: Workspace,
  { onEdit, onDelete }: ContactActions,
): readonly Column<Contact>[] {
  return [
    {
      name: 'Contact',
      width: 'minmax(0, 17rem)',
      by: byName,
      cell: contact => <Identity contact={contact} />,
    },
    {
      name: 'Attributes',
      width: 'minmax(0, 1fr)',
      cell: ({ attributes }) => <Attributes attributes={attributes} />,
    },
    {
      name: 'Owner',
      width: 'minmax(0, 16rem)',
      by: byOwner,
      cell: contact => (
        <>
          <MatchLine match={ownerOf(workspace, contact)} />
          <p className="truncate text-muted text-xs" title={contact.owner}>
            {contact.owner}
          </p>
        </>
      ),
    },
    {
      name: 'Actions',
      width: '5.5rem',
      headHidden: true,
      corner: true,
      cell: contact => (
        <RowActions
          name={titleOf(contact)}
          onEdit={() => onEdit(contact)}
          onDelete={() => onDelete(contact)}
        />
      ),
    },
  ]
}

/** What to call a contact. */
export const titleOf = ({ name, email, phone, id }: Contact): string => name || email || phone || id

const byName = ({ name, email }: Contact): string => name || email
const byOwner = ({ owner }: Contact): string => owner.trim().toLowerCase()
