import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '@/core/flow/problem'

/** What a field says about the problems of its place: errors in the field's own voice, warnings in place of the hint. */
export function told(problems: readonly Problem[], paths: string | readonly string[], hint?: ReactNode) {
  const places = typeof paths === 'string' ? [paths] : paths
  const here = problems.filter(({ path }) => path !== undefined && places.includes(path))
  const error = here.find(({ severity }) => severity === 'error')
  const warning = here.find(({ severity }) => severity === 'warning')
  return {
    error: error && sentences(error),
    hint: warning && !error ? <Warned>{sentences(warning)}</Warned> : hint,
  }
}

/** Something that works but is probably not meant. */
export function Warned({ children }: { children: ReactNode }) {
  return (
    <span className="flex gap-1.5 text-warning-fg">
      <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      <span className="wrap-anywhere min-w-0">{children}</span>
    </span>
  )
}

const sentences = ({ message, fix }: Problem): string => `${message} ${fix}`
