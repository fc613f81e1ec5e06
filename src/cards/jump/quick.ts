import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import type { Jump } from './card'

export function quick(_: Jump, tools: QuickTools): QuickCard {
  const next = tools.to('next')
  return { enter: () => next }
}
