import { queryOptions } from '@tanstack/react-query'
import type { Shapes } from '@/core/flow/card-shape'
import { list, read } from './library'

/** The library as react-query sees it. A failure is data too, so that a screen can say what is wrong and what to do. */
export const libraryQuery = queryOptions({ queryKey: ['library'], queryFn: list })

/** A flow to be edited: read afresh each time, never from a cache that an editor has written past. */
export const flowQuery = (id: string, shapes: Shapes) =>
  queryOptions({
    queryKey: ['flow', id],
    queryFn: () => read(id, shapes),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
