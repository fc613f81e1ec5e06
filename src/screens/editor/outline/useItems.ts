import { useDeferredValue, useMemo } from 'react'
import { marksInOrder } from '@/core/flow/graph/beside'
import { outlineOf } from '@/core/flow/graph/outline'
import { useEditor, useEditorContext } from '../context'
import { type Item, shown, type Tree, treeOf } from './tree'

export interface Items {
  readonly tree: Tree
  /** Every item, also those below closed ones. */
  readonly all: ReadonlyMap<string, Item>
}

/** The outline of the open flow. While somebody types it comes a moment later: typing goes first. */
export function useItems(): Items {
  const { catalog } = useEditorContext()
  const flow = useDeferredValue(useEditor(state => state.flow))
  return useMemo(() => {
    const tree = treeOf(outlineOf(flow, catalog), marksInOrder(flow))
    return { tree, all: new Map(shown(tree, NONE).map(item => [item.id, item])) }
  }, [flow, catalog])
}

const NONE: ReadonlySet<string> = new Set()
