import type { Connection, Edge, OnConnectEnd, OnReconnect, ReactFlowProps } from '@xyflow/react'
import { useMemo } from 'react'
import { connect } from '@/core/flow/compose'
import type { Change } from '@/core/flow/edit'
import { useEditorContext } from '../context'
import type { EditorStore } from '../store'

/** What pulling at an exit does: connecting, moving an end, letting go over a card's body or over nothing. */
export function useConnecting() {
  const { store } = useEditorContext()
  return useMemo(() => gestures(store), [store])
}

function gestures(store: EditorStore) {
  const apply = (change: Change): void => store.getState().apply(change)
  return {
    onConnect: ({ source, sourceHandle, target }: Connection): void =>
      apply(connect(source, sourceHandle ?? '', target)),

    /** Anywhere on a card will do; nobody should have to hit a dot. */
    onConnectEnd: ((event, { isValid, fromHandle }) => {
      const target = cardUnder(event)
      const from = fromHandle?.type === 'source' ? fromHandle : null
      if (!isValid && from && target && canEnter(store, target))
        apply(connect(from.nodeId, from.id ?? '', target))
    }) satisfies OnConnectEnd,

    onReconnect: ((edge, next) => {
      apply({
        set: 'all',
        changes: [freed(edge), connect(next.source, next.sourceHandle ?? '', next.target)],
      })
    }) satisfies OnReconnect,

    /** An end dropped over nothing takes the connection away. */
    onReconnectEnd: ((event, edge, _handle, { isValid }) => {
      if (isValid) return
      const target = cardUnder(event)
      if (target && canEnter(store, target)) apply(connect(edge.source, edge.sourceHandle ?? '', target))
      else if (!target) apply(freed(edge))
    }) satisfies NonNullable<ReactFlowProps['onReconnectEnd']>,
  }
}

const freed = ({ source, sourceHandle }: Edge): Change => connect(source, sourceHandle ?? '', null)

const canEnter = (store: EditorStore, key: string): boolean =>
  store.getState().flow.cards[key]?.type !== 'start'

function cardUnder(event: MouseEvent | TouchEvent): string | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const element = point ? document.elementFromPoint(point.clientX, point.clientY) : null
  return element?.closest('[data-card]')?.getAttribute('data-card') ?? null
}
