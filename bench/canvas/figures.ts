/** A figure, or why there is none: it took longer than the limit, or could not be asked. */
export type Figure = number | 'late' | null

/**
 * What one contestant cost once: milliseconds of CPU on the main thread for opening, and then per frame or key; megabytes
 * of heap. `paint` are milliseconds of the clock from the address to the largest contentful paint; `half` and `most` from a
 * key to the next frame: median and 95th percentile.
 */
export type Part = 'load' | 'paint' | 'heap' | 'near' | 'one' | 'fifty' | 'key' | 'half' | 'most' | 'far'

export type Round = Readonly<Record<Part, Figure>>

export const roundWith = (figure: (part: Part) => Figure): Round => ({
  load: figure('load'),
  paint: figure('paint'),
  heap: figure('heap'),
  near: figure('near'),
  one: figure('one'),
  fifty: figure('fifty'),
  key: figure('key'),
  half: figure('half'),
  most: figure('most'),
  far: figure('far'),
})
