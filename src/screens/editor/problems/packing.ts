import type { Problem } from '@/core/flow/problem'
import type { Changes } from './changes'
import type { Answer } from './task'

/**
 * An answer as it travels. The problems of a large flow are few kinds that differ in the card alone: each kind goes once,
 * and the page keeps its words once.
 */
export interface Packed {
  /** By place in the list of kinds. */
  readonly groups: Changes<readonly number[]>
  readonly kinds: readonly Kind[]
  readonly bots: readonly string[]
}

/** A problem without the card that has it; the key of its group says which that is. */
type Kind = Omit<Problem, 'card'>

export function packed({ groups, bots }: Answer): Packed {
  const places = new Map<string, number>()
  const kinds: Kind[] = []
  const placeOf = ({ card: _card, ...kind }: Problem): number => {
    const text = JSON.stringify(kind)
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, kinds.length)
    return kinds.push(kind) - 1
  }
  return { groups: mapped(groups, problems => problems.map(placeOf)), kinds, bots }
}

export function unpacked({ groups, kinds, bots }: Packed): Answer {
  const problemsOf = (places: readonly number[], card: string): readonly Problem[] =>
    places.flatMap(place => {
      const kind = kinds[place]
      return kind ? [card === '' ? kind : { ...kind, card }] : []
    })
  return { groups: mapped(groups, problemsOf), bots }
}

function mapped<A, B>(changes: Changes<A>, to: (value: A, key: string) => B): Changes<B> {
  const put = Object.fromEntries(Object.entries(changes.put).map(([key, value]) => [key, to(value, key)]))
  return { ...changes, put }
}
