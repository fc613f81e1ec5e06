import { CircleCheck, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { checkOwners, type OwnerFinding } from '@/core/workspace/ownerCheck'
import { EmptyState } from '@/ui/EmptyState'
import { type EditableProps, setOwner } from '../edits'
import { matching, SearchBar } from '../SearchBar'
import { DataTable } from '../table/DataTable'
import { useUndoable } from '../useUndoable'
import { BulkOwner } from './BulkOwner'
import { OwnerStates, type Shown } from './OwnerStates'
import { ownerColumns } from './ownerColumns'
import { ownersBefore } from './ownersBefore'

/** Which contacts a hand-off to their owner would bring to nobody, and the way to mend it. */
export function OwnerCheck({ workspace, onEdit }: EditableProps) {
  const [shown, setShown] = useState<Shown>('all')
  const [sought, setSought] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const undoable = useUndoable(onEdit)
  const check = useMemo(() => checkOwners(workspace), [workspace])
  const troubled = useMemo(
    () =>
      check.findings.filter(({ match }) => match.is !== 'agent' && (shown === 'all' || match.is === shown)),
    [check, shown],
  )
  const found = useMemo(() => matching(troubled, textOf, sought), [troubled, sought])
  const chosen = found.filter(({ contact }) => picked.has(contact.id))

  function give(findings: readonly OwnerFinding[], owner: string) {
    const contacts = findings.map(({ contact }) => contact)
    const [first] = contacts
    const done = new Set(contacts.map(({ id }) => id))
    const who = contacts.length === 1 ? `“${first?.name || first?.email}”` : `${contacts.length} contacts`
    undoable(owner === '' ? `${who} now has no owner` : `The owner of ${who} is now ${owner}`, {
      edit: setOwner([...done], owner),
      undo: ownersBefore(contacts),
    })
    // Who was chosen besides stays so.
    setPicked(now => new Set([...now].filter(id => !done.has(id))))
  }
  const columns = ownerColumns({
    workspace,
    picked,
    onPick: id => setPicked(now => toggled(now, id)),
    onGive: (finding, owner) => give([finding], owner),
  })
  return (
    <>
      <OwnerStates counts={check.counts} shown={shown} onShow={setShown} />
      <SearchBar
        what="contacts to look at"
        placeholder="Search by contact or owner…"
        sought={sought}
        onSeek={setSought}
        found={found.length}
        all={troubled.length}
      />
      {found.length > 0 ? (
        <>
          <BulkOwner
            workspace={workspace}
            chosen={chosen.length}
            all={found.length}
            onAll={all => setPicked(new Set(all ? found.map(({ contact }) => contact.id) : []))}
            onGive={owner => give(chosen, owner)}
          />
          <DataTable
            label="Contacts whose owner finds nobody"
            columns={columns}
            items={found}
            keyOf={idOf}
            search={`${shown} ${sought}`}
          />
        </>
      ) : troubled.length > 0 ? (
        <EmptyState compact icon={<Search />} title="No contact matches" />
      ) : (
        <EmptyState
          icon={<CircleCheck />}
          title={shown === 'all' ? 'Every contact has an owner who can be found' : 'No contact here'}
        />
      )}
    </>
  )
}

const idOf = ({ contact }: OwnerFinding): string => contact.id
const textOf = ({ contact }: OwnerFinding): string => `${contact.name} ${contact.email} ${contact.owner}`

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
