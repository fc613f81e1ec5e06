import { useQuery } from '@tanstack/react-query'
import { libraryQuery } from '@/storage/libraryQueries'
import type { Publication } from '@/storage/summary'

/** `changed`: published, and edited since. */
export type State = 'draft' | 'changed' | 'published'

export const STATES: Readonly<Record<State, string>> = {
  draft: 'Draft: not published yet',
  changed: 'Published, and changed since',
  published: 'Published as it is',
}

/**
 * What is published of a flow; `undefined` while that is not known. While the draft is being stored (`revision` is `null`)
 * it counts as changed.
 */
export function usePublication(
  id: string,
  revision: string | null,
): { readonly publication: Publication | null | undefined; readonly state: State } {
  const { data } = useQuery(libraryQuery)
  const publication = data?.ok ? (data.flows.find(one => one.id === id)?.publication ?? null) : undefined
  if (!publication) return { publication, state: 'draft' }
  return { publication, state: publication.revision === revision ? 'published' : 'changed' }
}
