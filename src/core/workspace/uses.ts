import { readSettings, type Shapes, type TargetKind } from '@/core/flow/card-shape'
import { titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'

/** A flow in which somebody is named, and on which cards. */
export interface Use {
  readonly flow: { readonly id: string; readonly name: string }
  readonly cards: readonly { readonly key: string; readonly title: string }[]
}

/** Where flows name an agent, a team or a bot: found by id, as a hand-off would. Flows that do not are left out. */
export function usesOf(flows: readonly Flow[], shapes: Shapes, kind: TargetKind, id: string): readonly Use[] {
  return flows.flatMap(({ id: flow, name, cards }) => {
    const using = Object.entries(cards).filter(([, card]) => {
      const reading = readSettings(shapes, card)
      return reading?.shape.references(reading.settings).some(use => use.kind === kind && use.ref.id === id)
    })
    if (using.length === 0) return []
    return {
      flow: { id: flow, name },
      cards: using.map(([key, card]) => ({ key, title: titleOf(shapes, card) })),
    }
  })
}
