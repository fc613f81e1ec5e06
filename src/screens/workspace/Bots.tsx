import { Bot, Workflow } from 'lucide-react'
import type { Workspace } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { EmptyState } from '@/ui/EmptyState'

/** The flows of the library, as others may hand over to them. */
export function Bots({ workspace, hrefOf }: { workspace: Workspace; hrefOf: (id: string) => string }) {
  if (workspace.bots.length === 0) {
    return (
      <EmptyState
        icon={<Bot />}
        title="No bots yet"
        text="Each flow you build is a bot that other flows can hand a conversation to."
      />
    )
  }
  return (
    <ul className="overflow-clip rounded-xl border border-line bg-surface shadow-card">
      {workspace.bots.map(({ id, name, active, published }) => (
        <li
          key={id}
          className="relative flex items-center gap-3 border-line px-3 py-2.5 not-first:border-t hover:bg-hover sm:px-4"
        >
          <Avatar name={name} seed={id} size="md" shape="square" icon={<Workflow />} />
          <div className="min-w-0 flex-1">
            <a
              href={hrefOf(id)}
              dir="auto"
              title={name}
              className="block truncate font-medium text-base after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
            >
              {name}
            </a>
            <p className="truncate text-muted text-xs">{id}</p>
          </div>
          {!active ? (
            <Badge>Nothing to run yet</Badge>
          ) : published ? (
            <Badge tone="success">Can take over</Badge>
          ) : (
            <Badge tone="warning">Not published</Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
