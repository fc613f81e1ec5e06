import type { Flow } from '@/core/flow/document'

/**
 * A flow as the text that is stored. Each edit stores the whole flow, and the browser copies one long text many times
 * faster than thousands of objects; cards, which stay the same objects from edit to edit, are written out once.
 */
export function packed(flow: Flow): string {
  const { cards, layout, ...rest } = flow
  return `{${[...membersOf(rest), `"cards":${recordOf(cards)}`, `"layout":${recordOf(layout)}`].join()}}`
}

/** What was stored: flows of earlier versions are objects. A text that can't be read comes back as it is. */
export function unpacked(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored
  try {
    return JSON.parse(stored)
  } catch {
    return stored
  }
}

const written = new WeakMap<object, string>()

function textOf(value: object): string {
  const known = written.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  written.set(value, text)
  return text
}

function recordOf(record: Readonly<Record<string, object>>): string {
  const members: string[] = []
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (value !== undefined) members.push(`${nameOf(key)}:${textOf(value)}`)
  }
  return `{${members.join()}}`
}

/** Fields that are absent in JSON are left out. */
const membersOf = (object: object): readonly string[] =>
  Object.entries(object).flatMap(([name, value]) =>
    value === undefined ? [] : [`${nameOf(name)}:${JSON.stringify(value)}`],
  )

const nameOf = (name: string): string => JSON.stringify(name)
