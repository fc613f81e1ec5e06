import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'

/** An agent with what tells apart two of the same name. */
export function Person({ agent: { id, name, email, status, active } }: { agent: Agent }) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={name} seed={id} size="md" status={active ? status : undefined} />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2">
          <span dir="auto" title={name} className="truncate font-medium text-sm">
            {name}
          </span>
          {!active && <Badge className="shrink-0">Left</Badge>}
        </p>
        <p className="truncate text-muted text-xs" title={email}>
          {email}
        </p>
      </div>
    </div>
  )
}
