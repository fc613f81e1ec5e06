import { quickWalker, walker } from '../baton'
import { PER_ANSWER, ringFile } from '../flows'
import { type Effort, medians } from '../measure'
import { inOwnProcess } from '../ownProcess'

export const SIZES = [10, 100, 1000, 10_000] as const

/** Median microseconds of CPU for entering one card, by the number of cards in the flow. */
export interface CostBySize {
  readonly traced: Readonly<Record<string, number>>
  readonly untraced: Readonly<Record<string, number>>
}

export const costBySize = async (effort: Effort): Promise<CostBySize> => ({
  traced: await costOf('cards', effort),
  untraced: await costOf('quick_cards', effort),
})

async function costOf(job: 'cards' | 'quick_cards', effort: Effort): Promise<Record<string, number>> {
  const all = SIZES.map(size => inOwnProcess(String(size), `${job}:${size}`))
  const perAnswer = await medians(all, effort)
  for (const one of all) one.close()
  return Object.fromEntries(Object.entries(perAnswer).map(([name, cost]) => [name, cost / PER_ANSWER]))
}

/** Answers questions in a flow of that many cards, with all events or without any. */
export function walking(size: number, isTraced: boolean): (count: number) => void {
  const walk = (isTraced ? walker : quickWalker)(ringFile(size, 'size'))
  return count => {
    for (let i = 0; i < count; i += 1) walk()
  }
}
