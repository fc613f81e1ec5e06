/** The name most like the one that was typed, or `null` where none is like it enough to be meant. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const most = Math.min(3, Math.max(1, Math.floor(typed.length / 3)))
  let best: string | null = null
  let least = most + 1
  for (const name of names) {
    if (Math.abs(name.length - typed.length) >= least) continue
    const distance = distanceOf(typed.toLowerCase(), name.toLowerCase())
    if (distance < least || (distance === least && best !== null && name < best)) {
      best = name
      least = distance
    }
  }
  return best
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of the other. */
export function distanceOf(a: string, b: string): number {
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(twoBack, j - 2) + 1
          : Number.POSITIVE_INFINITY
      const replaced = at(back, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(at(back, j) + 1, at(row, j - 1) + 1, replaced, swapped))
    }
    twoBack = back
    back = row
  }
  return at(back, b.length)
}

const at = (row: readonly number[], place: number): number => row[place] ?? Number.POSITIVE_INFINITY
