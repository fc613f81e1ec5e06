import type { Position } from '@/core/flow/document'

/** A part of the canvas, in its own measure. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two boxes share some room; those that only touch do not. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * Boxes by key, packed into one array of numbers. Looking through five thousand of them takes a few microseconds, less than
 * the bookkeeping of a tree or grid costs when one of them moves.
 */
export function boxIndex() {
  const slots = new Map<string, number>()
  const keys: string[] = []
  let sides = new Float64Array(4 * 64)
  let whole: Box | null | undefined

  function set(key: string, x: number, y: number, width: number, height: number): void {
    let slot = slots.get(key)
    whole = undefined
    if (slot === undefined) {
      slot = keys.length
      slots.set(key, slot)
      keys.push(key)
      if (4 * keys.length > sides.length) sides = grown(sides)
    }
    sides[4 * slot] = x
    sides[4 * slot + 1] = y
    sides[4 * slot + 2] = x + width
    sides[4 * slot + 3] = y + height
  }

  /** The last box takes the place of the one that goes. */
  function remove(key: string): void {
    const slot = slots.get(key)
    if (slot === undefined) return
    slots.delete(key)
    whole = undefined
    const last = keys.pop()
    if (last === undefined || last === key) return
    keys[slot] = last
    slots.set(last, slot)
    sides.copyWithin(4 * slot, 4 * keys.length, 4 * keys.length + 4)
  }

  function inside({ x, y, width, height }: Box): string[] {
    const [right, bottom] = [x + width, y + height]
    const found: string[] = []
    for (let slot = 0, i = 0; slot < keys.length; slot += 1, i += 4) {
      if ((sides[i] ?? 0) > right || (sides[i + 1] ?? 0) > bottom) continue
      if ((sides[i + 2] ?? 0) < x || (sides[i + 3] ?? 0) < y) continue
      found.push(keys[slot] ?? '')
    }
    return found
  }

  return {
    set,
    remove,
    inside,
    at: ({ x, y }: Position): string | null => inside({ x, y, width: 0, height: 0 }).at(-1) ?? null,
    bounds(): Box | null {
      if (whole === undefined) whole = around(sides, keys.length)
      return whole
    },
  }
}

function grown(sides: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * sides.length)
  wider.set(sides)
  return wider
}

function around(sides: Float64Array, count: number): Box | null {
  if (count === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < 4 * count; i += 4) {
    left = Math.min(left, sides[i] ?? left)
    top = Math.min(top, sides[i + 1] ?? top)
    right = Math.max(right, sides[i + 2] ?? right)
    bottom = Math.max(bottom, sides[i + 3] ?? bottom)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
