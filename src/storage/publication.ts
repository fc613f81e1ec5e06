import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { openValue } from '@/core/flow/stored'
import { attempt, commit } from './database'
import { missing, type StorageFailure } from './failure'
import type { Publication } from './summary'

/**
 * Two states of a flow: the draft, which each edit changes, and what is published, which stays as it was until somebody
 * publishes again. Other bots hand over to what is published.
 */

export type PublishResult = { readonly ok: true; readonly publication: Publication | null } | StorageFailure

/** Publishes a flow as it stands at this revision, in the place of what was published before. */
export const publish = (flow: Flow, revision: string): Promise<PublishResult> =>
  attempt(async db => {
    const { id, name } = flow
    const publication = { id, name, revision, at: new Date().toISOString() }
    const tx = db.transaction(['flows', 'publications', 'published'], 'readwrite')
    const draft = await tx.objectStore('flows').index('id').get(id)
    if (!draft || draft.deletedAt || draft.purged) return missing
    await commit(tx, [
      () => tx.objectStore('publications').put(publication),
      () => tx.objectStore('published').put({ id, flow }),
    ])
    return { ok: true, publication }
  })

/** Takes back what was published. The draft stays as it is. */
export const unpublish = (id: string): Promise<PublishResult> =>
  attempt(async db => {
    const tx = db.transaction(['publications', 'published'], 'readwrite')
    await commit(tx, [
      () => tx.objectStore('publications').delete(id),
      () => tx.objectStore('published').delete(id),
    ])
    return { ok: true, publication: null }
  })

/** The flow as it was published; `null` where it is not, or can't be read. */
export async function readPublished(id: string, shapes: Shapes): Promise<Flow | null> {
  const found = await attempt(async db => {
    const stored = await db.get('published', id)
    return { ok: true as const, flow: stored ? openValue(stored.flow, shapes).flow : null }
  })
  return found.ok ? found.flow : null
}
