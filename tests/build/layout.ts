/**
 * The one way in which vectors are written: what fits on a line stands on one; else lists have an item on each line, and
 * objects as many plain values as fit, then a line for each field that is an object or a list.
 */
export const laidOut = (vector: object): string => `${written(vector, '', 0)}\n`

const WIDTH = 118

/** `taken`: columns before and behind it on its first line. */
function written(value: unknown, indent: string, taken: number): string {
  const line = inLine(value)
  if (!isComposed(value) || (fits(indent, taken + line.length) && indent !== '')) return line
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const lines = Array.isArray(value)
    ? value.map(item => written(item, inner, 1))
    : fieldLines(Object.entries(value), inner)
  return `${open}\n${lines.map(each => inner + each).join(',\n')}\n${indent}${close}`
}

function fieldLines(fields: readonly (readonly [string, unknown])[], indent: string): readonly string[] {
  const lines: string[] = []
  let room = false
  for (const [key, value] of fields) {
    const name = `${JSON.stringify(key)}: `
    const part = name + written(value, indent, name.length + 1)
    const last = lines.at(-1)
    // The fields of the file itself have lines of their own.
    const joins = room && !isComposed(value) && indent !== '  '
    if (joins && last !== undefined && fits(indent, last.length + part.length + 3))
      lines[lines.length - 1] = `${last}, ${part}`
    else lines.push(part)
    room = !isComposed(value)
  }
  return lines
}

const fits = (indent: string, length: number): boolean => indent.length + length <= WIDTH

function inLine(value: unknown): string {
  if (!isComposed(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${inLine(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const isComposed = (value: unknown): value is object => typeof value === 'object' && value !== null
