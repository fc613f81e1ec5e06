import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import type { Note } from './card'

export function quick(_: Note, tools: QuickTools): QuickCard {
  const next = tools.to('next')
  return { enter: () => next }
}
