import { hashKey, type QueryClient } from '@tanstack/react-query'
import { catalog } from '@/cards/catalog'
import { flowQuery } from '@/storage/libraryQueries'

/** Calls back once, when that flow is opened, by whichever way: it is read then. */
export function whenOpened(client: QueryClient, id: string, then: () => void): void {
  const sought = hashKey(flowQuery(id, catalog).queryKey)
  const leave = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'added' || query.queryHash !== sought) return
    leave()
    then()
  })
}
