import { move } from '@/core/flow/compose'
import type { Change } from '@/core/flow/edit'
import type { Size } from '@/core/layout/box'
import { boxesOf } from '@/core/layout/boxes'
import type { EditorContext } from '../context'
import { placesFor } from './places'

export interface Tidying extends Pick<EditorContext, 'store' | 'catalog'> {
  /** How the canvas draws a card. */
  sizeOf(key: string): Size
}

/**
 * The change that tidies the open flow, or only the cards named of it. `null` where the flow became another meanwhile:
 * places worked out for what it was are worth nothing then.
 */
export async function tidy(
  { store, catalog, sizeOf }: Tidying,
  only: readonly string[] | null,
): Promise<Change | null> {
  const { flow } = store.getState()
  const call = new AbortController()
  const stop = store.subscribe(state => {
    if (state.flow !== flow) call.abort()
  })
  const places = await placesFor(
    { boxes: boxesOf(flow, catalog, sizeOf), start: flow.start, only },
    call.signal,
  )
  stop()
  return places && move(flow, Object.fromEntries(places))
}
