import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OwnerMatch } from '@/core/workspace/owner'

/** Whom a hand-off to the contact's owner would find. */
export function MatchLine({ match }: { match: OwnerMatch }) {
  switch (match.is) {
    case 'agent':
      return <Line icon={<CircleCheck className="text-success-border" />}>{match.agent.name}</Line>
    case 'left':
      return <Line icon={warns}>{match.agent.name} has left</Line>
    case 'none':
      return <Line icon={<CircleMinus className="text-faint" />}>No owner</Line>
    case 'unknown':
      return <Line icon={warns}>Nobody here has that id or e-mail</Line>
    case 'ambiguous':
      return (
        <Line icon={warns}>
          {match.agents.length} agents share that {match.by === 'id' ? 'id' : 'e-mail'}
        </Line>
      )
  }
}

const warns = <TriangleAlert className="text-warning-border" />

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-sm [&_svg]:size-3.5 [&_svg]:shrink-0">
      <span aria-hidden="true" className="flex">
        {icon}
      </span>
      <span className="truncate">{children}</span>
    </p>
  )
}
