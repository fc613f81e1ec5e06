/** The soft category colours, in the order in which they are handed out. */
export const hues = ['blue', 'teal', 'green', 'amber', 'orange', 'rose', 'violet', 'slate'] as const

/** One category colour: put it on an element as `data-hue`, then use `bg-hue-bg`, `text-hue-fg`, `border-hue-border`. */
export type Hue = (typeof hues)[number]

/** Always the same hue for the same text, however the list it stands in is ordered. */
export function hueOf(text: string): Hue {
  let sum = 2166136261
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 16777619)
  return hues[(sum >>> 0) % hues.length] ?? 'slate'
}

/** A colour of another program, or of a later version, is a plain one here; the file keeps it. */
export const hueNamed = (color: string): Hue => hues.find(hue => hue === color) ?? 'slate'
