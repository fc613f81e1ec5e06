import { lazy, Suspense, useState } from 'react'
import { Button } from '@/ui/Button'
import { type EditableProps, setHours } from '../edits'
import type { Column } from '../table/column'
import { DataTable } from '../table/DataTable'
import { Holidays } from './Holidays'
import { type Keeper, keepersOf, keyOf } from './keepers'
import { OpenNow } from './OpenNow'

const HoursDialog = lazy(async () => ({ default: (await import('./HoursDialog')).HoursDialog }))

/** When the workspace, its teams and its agents are there. */
export function HoursTab({ workspace, onEdit }: EditableProps) {
  const [editing, setEditing] = useState<Keeper | null>(null)
  const keepers = keepersOf(workspace)
  const columns: readonly Column<Keeper>[] = [
    {
      name: 'Whose',
      width: 'minmax(0, 14rem)',
      cell: ({ name, whose }) => (
        <div>
          <p dir="auto" className="wrap-anywhere line-clamp-2 font-medium text-sm" title={name}>
            {name}
          </p>
          <p className="text-muted text-xs">{KINDS[whose.of]}</p>
        </div>
      ),
    },
    {
      name: 'Open',
      width: 'minmax(0, 1fr)',
      cell: ({ hours, whose }) => (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {hours || whose.of === 'workspace' ? (
            <OpenNow hours={hours} />
          ) : (
            <span className="text-muted">As the workspace</span>
          )}
        </div>
      ),
    },
    {
      name: 'Actions',
      width: '7rem',
      headHidden: true,
      corner: true,
      cell: keeper => (
        <div className="flex md:justify-end">
          <Button size="sm" aria-label={`Edit hours of ${keeper.name}`} onClick={() => setEditing(keeper)}>
            Edit hours
          </Button>
        </div>
      ),
    },
  ]
  return (
    <div className="grid gap-8">
      <section className="min-w-0">
        <h2 className="mb-1 font-semibold text-lg">Business hours</h2>
        <p className="mb-3 text-pretty text-muted text-sm">
          The workspace’s hours come first, then the team’s, then the agent’s own. Agents without hours of
          their own are not listed; give them some under Agents.
        </p>
        <DataTable label="Business hours" columns={columns} items={keepers} keyOf={keyOf} />
      </section>
      <Holidays keepers={keepers} onEdit={onEdit} />
      {editing && (
        <Suspense>
          <HoursDialog
            keeper={editing}
            workspace={workspace}
            onSave={hours => onEdit(setHours(editing.whose, () => hours))}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

const KINDS = { workspace: 'Workspace', team: 'Team', agent: 'Agent' }
