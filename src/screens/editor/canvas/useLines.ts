import { useMemo, useRef } from 'react'
import { type Line, linesAt } from './links'
import type { Handed } from './useNodes'
import { useScene } from './useScene'

/** The connections in the window, each with its way; none far out, where the map has them all. */
export function useLines({ window: { level }, drawn }: Handed): readonly Line[] {
  const scene = useScene()
  const before = useRef<ReadonlyMap<string, Line>>(new Map())
  const list = useRef<readonly Line[]>([])
  const far = level === 'far'
  return useMemo(() => {
    before.current = linesAt(scene, far ? NONE : drawn, before.current)
    const lines = [...before.current.values()]
    // The same list as long as it holds the same: else all of them would be drawn anew at each edit.
    if (!sameList(list.current, lines)) list.current = lines
    return list.current
  }, [scene, far, drawn])
}

const NONE: ReadonlySet<string> = new Set()

const sameList = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])
