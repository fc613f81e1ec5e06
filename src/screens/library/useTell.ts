import { useMemo } from 'react'
import type { StorageFailure } from '@/storage/failure'
import { useToast } from '@/ui/Toasts'

/** Says what could not be done and what helps; true where it was done. */
export function useTell() {
  const toast = useToast()
  return useMemo(
    () =>
      <R extends { readonly ok: true } | StorageFailure>(result: R): result is Exclude<R, StorageFailure> => {
        if (!result.ok) toast({ tone: 'danger', text: `${result.message} ${result.fix}`, duration: 12_000 })
        return result.ok
      },
    [toast],
  )
}
