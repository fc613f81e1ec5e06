import type { OwnerFinding } from '@/core/workspace/ownerCheck'
import type { Workspace } from '@/core/workspace/workspace'
import { Identity } from '../contacts/Identity'
import type { Column } from '../table/column'
import { MatchLine } from './MatchLine'
import { OwnerPicker } from './OwnerPicker'
import { stateOf } from './OwnerStates'

export interface OwnerActions {
  readonly workspace: Workspace
  /** Ids of the contacts that are chosen. */
  readonly picked: ReadonlySet<string>
  readonly onPick: (id: string) => void
  readonly onGive: (finding: OwnerFinding, owner: string) => void
}

/** What is wrong with a contact's owner, and the way to mend it. */
export function ownerColumns({
  workspace,
  picked,
  onPick,
  onGive,
}: OwnerActions): readonly Column<OwnerFinding>[] {
  return [
    {
      name: 'Chosen',
      width: '2.75rem',
      headHidden: true,
      cell: ({ contact }) => (
        <PickBox
          name={contact.name || contact.email}
          picked={picked.has(contact.id)}
          onPick={() => onPick(contact.id)}
        />
      ),
    },
    {
      name: 'Contact',
      width: 'minmax(0, 1fr)',
      by: byName,
      cell: ({ contact }) => <Identity contact={contact} />,
    },
    {
      name: 'What is wrong',
      width: 'minmax(0, 17rem)',
      by: byState,
      cell: ({ contact, match }) => (
        <>
          <MatchLine match={match} />
          <p className="truncate text-muted text-xs" title={contact.owner}>
            {contact.owner}
          </p>
        </>
      ),
    },
    {
      name: 'Owner',
      width: '19rem',
      cell: finding => (
        <OwnerPicker
          label={`Owner of ${finding.contact.name || finding.contact.email}`}
          labelHidden
          workspace={workspace}
          owner={finding.contact.owner}
          onChange={owner => owner !== finding.contact.owner && onGive(finding, owner)}
        />
      ),
    },
  ]
}

function PickBox({ name, picked, onPick }: { name: string; picked: boolean; onPick: () => void }) {
  return (
    <label className="flex items-center gap-2 text-muted text-sm">
      <input
        type="checkbox"
        checked={picked}
        onChange={onPick}
        aria-label={`Choose ${name}`}
        className="size-4 accent-accent coarse:size-5"
      />
      <span aria-hidden="true" className="md:hidden">
        Choose
      </span>
    </label>
  )
}

const byName = ({ contact }: OwnerFinding): string => contact.name
const byState = ({ match }: OwnerFinding): string => stateOf(match.is)
