import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Hit } from '@/core/flow/find/find'
import type { EditorStore } from '../store'

/** What is looked for in an open flow, and how far one has come. It is no part of the flow and of no undo. */
export interface Finding {
  readonly open: boolean
  /** Counts how often the bar was asked for: its field then has the focus. */
  readonly asked: number
  readonly query: string
  readonly hits: readonly Hit[]
  /** The hit one is at; `null` while there is none. */
  readonly at: Pick<Hit, 'kind' | 'key'> | null
}

/** The search of an open flow, made when first asked for. */
export function findingOf(store: EditorStore): StoreApi<Finding> {
  const known = findings.get(store)
  if (known) return known
  const finding = createStore<Finding>()(() => ({ open: false, asked: 0, query: '', hits: [], at: null }))
  findings.set(store, finding)
  return finding
}

const findings = new WeakMap<EditorStore, StoreApi<Finding>>()

/** Place of the current hit among all; -1 where there is none. */
export const indexOf = ({ hits, at }: Pick<Finding, 'hits' | 'at'>): number =>
  at ? hits.findIndex(({ kind, key }) => kind === at.kind && key === at.key) : -1

/** The hits as they are now: one stays at the same, where it still is one, or is at the first. */
export const found = (now: Finding, hits: readonly Hit[]): Finding =>
  indexOf({ hits, at: now.at }) >= 0 ? { ...now, hits } : { ...now, hits, at: hits[0] ?? null }

/** On to the next hit, or back to the one before, round the end. */
export function stepped(now: Finding, by: 1 | -1): Finding {
  const { hits } = now
  return hits.length === 0
    ? now
    : { ...now, at: hits[(indexOf(now) + by + hits.length) % hits.length] ?? null }
}
