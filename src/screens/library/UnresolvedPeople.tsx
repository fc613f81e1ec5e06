import type { Unresolved } from '@/core/workspace/resolve'
import { Notice } from '@/ui/Notice'

export interface UnresolvedPeopleProps {
  readonly unresolved: readonly Unresolved[]
  readonly titleOf: (card: string) => string
}

/** People, teams and bots the flow names and this workspace does not have. They are kept as they are, never guessed. */
export function UnresolvedPeople({ unresolved, titleOf }: UnresolvedPeopleProps) {
  return (
    <Notice
      tone="warning"
      title={unresolved.length === 1 ? 'Not found here' : `${unresolved.length} not found here`}
    >
      <ul className="mt-1 grid gap-1">
        {unresolved.map(({ card, path, kind, ref, candidates }) => (
          <li key={`${card} ${path}`}>
            The {kind} <strong className="font-medium">{ref.name || ref.id}</strong>
            {ref.email && ` (${ref.email})`} on “{titleOf(card)}”
            {candidates.length > 1 &&
              `: there are ${candidates.length} of that name (${candidates.map(({ email, id }) => email ?? id).join(', ')})`}
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-muted">
        The cards are marked in the editor, where you can choose somebody else.
      </p>
    </Notice>
  )
}
