import type { Change } from '@/core/flow/edit'

/** Whether somebody connected cards: joining the neighbours of a card that is deleted is no such thing. */
export const connects = (change: Change): boolean => {
  const parts = partsOf(change)
  return (
    parts.some(part => part.set === 'exit' && typeof part.to === 'string') &&
    !parts.some(part => part.set === 'card' && part.to === null)
  )
}

const partsOf = (change: Change): readonly Change[] =>
  change.set === 'all' ? change.changes.flatMap(partsOf) : [change]
