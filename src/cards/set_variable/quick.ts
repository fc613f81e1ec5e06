import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import type { SetVariable } from './card'

export function quick({ assignments }: SetVariable, tools: QuickTools): QuickCard {
  const lines = assignments.map(({ variable, value }) => tools.fill(variable, value))
  const next = tools.to('next')
  return {
    enter(session) {
      for (const fill of lines) fill(session)
      return next
    },
  }
}
