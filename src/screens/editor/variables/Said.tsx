import type { Problem } from '@/core/flow/problem'
import { Notice } from '@/ui/Notice'

/** What to know about a change that was made or refused; read out when it appears. */
export function Said({ problems }: { problems: readonly Problem[] }) {
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {problems.map(({ code, severity, message, fix, card, path }) => (
        <Notice key={`${code} ${card} ${path}`} tone={severity === 'error' ? 'danger' : 'warning'}>
          {message} {fix}
        </Notice>
      ))}
    </div>
  )
}
