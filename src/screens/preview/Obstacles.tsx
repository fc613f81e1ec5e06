import { ArrowUpRight } from 'lucide-react'
import type { Problem } from '@/core/flow/problem'
import { Notice } from '@/ui/Notice'

const SHOWN = 4

/** What is wrong with the flow, said before the rehearsal runs into it. */
export function Obstacles(props: { readonly problems: readonly Problem[]; onShowCard(card: string): void }) {
  const { problems, onShowCard } = props
  if (problems.length === 0) return null
  const count = problems.length === 1 ? 'an error that' : `${problems.length} errors that`
  return (
    <Notice tone="warning" title={`The flow has ${count} may stop the rehearsal`}>
      <ul className="mt-1 grid gap-1">
        {problems.slice(0, SHOWN).map(({ code, message, card, path }) => (
          <li key={`${code} ${card} ${path}`}>
            {card === undefined ? message : <Pointer message={message} onPress={() => onShowCard(card)} />}
          </li>
        ))}
        {problems.length > SHOWN && <li className="text-muted">and {problems.length - SHOWN} more</li>}
      </ul>
    </Notice>
  )
}

function Pointer({ message, onPress }: { message: string; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="-mx-1 flex min-h-6 items-start gap-1 rounded-sm px-1 py-0.5 text-left underline decoration-line-strong underline-offset-2 hover:bg-hover"
    >
      <span className="min-w-0">{message}</span>
      <ArrowUpRight aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span className="sr-only">Show the card</span>
    </button>
  )
}
