import type { Variable } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { parseTemplate } from '@/core/flow/template'
import { coerce } from '@/core/flow/value'
import type { Contact } from '@/core/workspace/workspace'
import { piecesOf } from './pieces'

/** A piece of a text with its values in place; of what has none, the name. */
export type Sample = { readonly text: string } | { readonly variable: string }

/**
 * How a template reads with the samples of its variables: their initial values where they have none, and the given contact
 * as the visitor. `null` where no sample stands in it, so that there is nothing to show.
 */
export function sampled(
  template: string,
  variables: Readonly<Record<string, Variable>>,
  visitor: Contact | undefined,
): readonly Sample[] | null {
  const scope = { ...valuesOf(variables, visitor), ...(visitor && { contact: visitor }) }
  let shown = false
  const parts = template.split(OUTPUT)
  const pieces = parts.flatMap((part, i): readonly Sample[] => {
    if (i % 2 === 0) {
      const text = between(parts[i - 1], part, parts[i + 1])
      return text === '' ? [] : [{ text }]
    }
    const parsed = parseTemplate(part).template
    const text = parsed?.render(scope) ?? ''
    if (text === '') return piecesOf(part)
    shown ||= parsed?.roots?.some(root => variables[root]?.sample !== undefined) ?? false
    return [{ text }]
  })
  return shown ? pieces : null
}

/** Words between two outputs: `{{-` takes the space before it away, `-}}` the space behind. */
function between(before = '', words: string, after = ''): string {
  const begun = before.endsWith('-}}') ? words.trimStart() : words
  return after.startsWith('{{-') ? begun.trimEnd() : begun
}

const OUTPUT = /(\{\{[\s\S]*?\}\})/

function valuesOf(
  variables: Readonly<Record<string, Variable>>,
  visitor: Contact | undefined,
): Readonly<Record<string, Json>> {
  const entries = Object.entries(variables).map(([name, { type, scope, initial, sample }]) => {
    const brought = scope === 'contact' ? visitor?.attributes[name] : undefined
    const value = [sample, brought, initial].find(one => one !== undefined && one !== null) ?? null
    return [name, coerce(value, type) ?? null] as const
  })
  return Object.fromEntries(entries)
}
