import { titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { Notice } from '@/ui/Notice'
import { useEditor, useEditorContext } from '../context'

export interface FindingsProps {
  readonly problems: readonly Problem[]
  onShowCard(card: string): void
}

/** What stands in the way of publishing, and what may be accepted; each leads to its card. */
export function Findings({ problems, onShowCard }: FindingsProps) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  if (problems.length === 0) return <Notice tone="success">There are no problems.</Notice>
  return (
    <>
      {errors.length > 0 && (
        <Group tone="danger" title="To be put right first" problems={errors} onShowCard={onShowCard} />
      )}
      {warnings.length > 0 && (
        <Group tone="warning" title="May be accepted" problems={warnings} onShowCard={onShowCard} />
      )}
    </>
  )
}

interface GroupProps extends FindingsProps {
  readonly tone: 'danger' | 'warning'
  readonly title: string
}

function Group({ tone, title, problems, onShowCard }: GroupProps) {
  const { catalog } = useEditorContext()
  const cards = useEditor(({ flow }) => flow.cards)
  return (
    <Notice tone={tone} title={`${title} (${problems.length})`}>
      <ul className="mt-1 grid gap-1.5">
        {problems.slice(0, MOST).map(({ card: key, code, path, message }) => {
          const card = key === undefined ? undefined : own(cards, key)
          return (
            <li key={`${key} ${code} ${path} ${message}`}>
              {key !== undefined && card && (
                <button
                  type="button"
                  className="min-h-6 font-medium underline underline-offset-2"
                  onClick={() => onShowCard(key)}
                >
                  {titleOf(catalog, card)}
                </button>
              )}{' '}
              <span className="wrap-anywhere">{message}</span>
            </li>
          )
        })}
        {problems.length > MOST && <li>And {problems.length - MOST} more.</li>}
      </ul>
    </Notice>
  )
}

/** More than anybody reads in a dialog. */
const MOST = 50
