import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { libraryQuery } from '@/storage/libraryQueries'
import type { Publication } from '@/storage/summary'
import { revisionOf, type SavingStore } from '../saving'

/** `changed`: published, and edited since. */
export type State = 'draft' | 'changed' | 'published'

export const STATES: Readonly<Record<State, string>> = {
  draft: 'Draft: not published yet',
  changed: 'Published, and changed since',
  published: 'Published as it is',
}

/**
 * What is published of a flow; `undefined` while that is not known. While the draft is being stored it counts as
 * changed. Whoever asks is drawn anew when the answer is another, not whenever something was stored.
 */
export function usePublication(
  id: string,
  saving: SavingStore,
): { readonly publication: Publication | null | undefined; readonly state: State } {
  const { data } = useQuery(libraryQuery)
  const publication = data?.ok ? (data.flows.find(one => one.id === id)?.publication ?? null) : undefined
  const asPublished = useStore(saving, status => publication?.revision === revisionOf(status))
  return { publication, state: !publication ? 'draft' : asPublished ? 'published' : 'changed' }
}
