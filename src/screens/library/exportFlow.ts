import { catalog } from '@/cards/catalog'
import { downloadJson } from '@/storage/download'
import type { StorageFailure } from '@/storage/failure'
import { read } from '@/storage/library'

/** Downloads a flow as the file that *Import* reads. What can't be shown is still handed out, as it is stored. */
export async function exportFlow(id: string): Promise<StorageFailure | null> {
  const { save } = await import('@/core/flow/save')
  const found = await read(id, catalog)
  if (!found.ok) return found
  downloadJson(found.flow ? save(found.flow, catalog) : `${JSON.stringify(found.document, null, 2)}\n`, id)
  return null
}
