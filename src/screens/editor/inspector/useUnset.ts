import { useMemo } from 'react'
import { assigned } from '@/core/flow/assigned'
import { useEditor, useEditorContext } from '../context'
import { useRested } from '../useRested'

/** Variables that some way to the card leaves unset, as of the last pause in editing. */
export function useUnset(card: string): ReadonlySet<string> {
  const { catalog } = useEditorContext()
  const flow = useRested(useEditor(state => state.flow))
  const found = useMemo(() => assigned(flow, catalog), [flow, catalog])
  return useMemo(() => found.lackedAt(card), [found, card])
}
