import type { ReactNode } from 'react'
import type { Use } from '@/core/workspace/uses'
import type { Team } from '@/core/workspace/workspace'
import type { StorageFailure } from '@/storage/failure'
import { Notice } from '@/ui/Notice'
import type { Target } from './target'

export interface ConsequencesProps {
  readonly target: Target
  readonly uses: readonly Use[]
  /** Names of flows that could not be read. */
  readonly unreadable: readonly string[]
  /** Why no flow could be read at all. */
  readonly failure: StorageFailure | null
  /** How many contacts belong to the agent. */
  readonly owned: number
  readonly teams: readonly Team[]
  readonly hrefOf: (id: string) => string
}

/** What will be different once an agent or team is gone. */
export function Consequences(props: ConsequencesProps) {
  const { target, uses, unreadable, failure, owned, teams, hrefOf } = props
  const { kind, how, who } = target
  const open = target.kind === 'agent' ? target.who.open : 0
  const nowhere = uses.length + owned + teams.length + unreadable.length + open === 0 && !failure
  return (
    <div className="grid gap-4 text-sm">
      {uses.length > 0 && (
        <Notice
          tone="warning"
          title={`${counted(uses.length, 'flow hands', 'flows hand')} over to ${who.name}`}
        >
          <Uses uses={uses} hrefOf={hrefOf} />
          <p className="mt-2 text-muted">
            {how === 'leave'
              ? 'Those cards are marked in the editor until somebody else is chosen; until then they assign nobody.'
              : `Those cards stay, marked in the editor: until you choose another ${kind}, they find nobody.`}
          </p>
        </Notice>
      )}
      {(owned > 0 || teams.length > 0 || open > 0) && (
        <ul className="grid list-disc gap-1 pl-5">
          {owned > 0 && (
            <li>
              {counted(owned, 'contact has', 'contacts have')} {who.name} as owner: conversations with them go
              to the card’s fallback, or leave by Not found.{' '}
              <em className="not-italic text-muted">Owner check lists them.</em>
            </li>
          )}
          {open > 0 && (
            <li>
              {counted(open, 'conversation is', 'conversations are')} open with {who.name}.
            </li>
          )}
          {teams.length > 0 && (
            <li>
              {who.name} is taken out of {teams.map(({ name }) => name).join(', ')}.
            </li>
          )}
        </ul>
      )}
      {unreadable.length > 0 && (
        <Plain>
          {unreadable.map(name => `“${name}”`).join(', ')} can’t be read, so it is not known whom{' '}
          {unreadable.length === 1 ? 'it hands' : 'they hand'} over to.
        </Plain>
      )}
      {failure && (
        <Notice tone="danger" title="Your flows can’t be read, so it is not known where this is used.">
          {failure.message} {failure.fix}
        </Notice>
      )}
      {nowhere && <Plain>No flow names {who.name} on a card.</Plain>}
      <Plain>
        {how === 'leave'
          ? 'History keeps the name. Another status brings the agent back.'
          : 'You can undo this right afterwards.'}
      </Plain>
    </div>
  )
}

function Uses({ uses, hrefOf }: Pick<ConsequencesProps, 'uses' | 'hrefOf'>) {
  return (
    <ul aria-label="Where it is used" className="mt-1.5 grid gap-1.5">
      {uses.map(({ flow, cards }) => (
        <li key={flow.id} className="min-w-0">
          <a
            href={hrefOf(flow.id)}
            dir="auto"
            className="wrap-anywhere font-medium text-accent-text underline"
          >
            {flow.name}
          </a>
          <span className="text-muted">
            {cards.length === 1 ? ', on the card ' : `, on ${cards.length} cards: `}
            {cards.map(({ title }) => `“${title}”`).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Plain = ({ children }: { children: ReactNode }) => <p className="text-pretty text-muted">{children}</p>

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count.toLocaleString('en')} ${many}`
