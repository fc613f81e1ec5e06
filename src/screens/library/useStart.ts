import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { blankFlow } from '@/core/flow/blank'
import { flowIdFrom } from '@/core/flow/keys'
import { create } from '@/storage/libraryChanges'
import { libraryQuery } from '@/storage/libraryQueries'
import { useToast } from '@/ui/Toasts'
import type { Example } from './examples'
import { startExample } from './startExample'
import { useTell } from './useTell'

/** Begins a flow, blank or from an example, and opens it. `busy` while it is being made. */
export function useStart(onOpen: (id: string) => void) {
  const [busy, setBusy] = useState(false)
  const client = useQueryClient()
  const toast = useToast()
  const tell = useTell()

  async function start(name: string, example: Example | null) {
    setBusy(true)
    const id = flowIdFrom(name, () => false)
    const result = example ? await startExample(example, name) : await create(blankFlow(id, name))
    await client.invalidateQueries({ queryKey: libraryQuery.queryKey })
    setBusy(false)
    if (!result) {
      toast({
        tone: 'danger',
        text: 'The example could not be loaded. Check the connection, or start blank.',
      })
    } else if (tell(result)) onOpen(result.id)
  }
  return { start, busy }
}
