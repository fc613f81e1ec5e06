import { parseArgs } from 'node:util'
import type { Command, Words } from './command'

/** Takes the words of a command apart, or says in a sentence why that can't be done. */
export function wordsFor(
  { name, options }: Command,
  args: readonly string[],
): { words: Words } | { why: string } {
  const named = [
    ...options.values.map(option => [option, { type: 'string' }] as const),
    ...(options.lists ?? []).map(option => [option, { type: 'string', multiple: true }] as const),
    ...options.flags.map(option => [option, { type: 'boolean' }] as const),
  ]
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(named),
      allowPositionals: true,
    })
    const given = new Map(Object.entries(values))
    const value = (option: string): string | undefined => {
      const found = given.get(option)
      return typeof found === 'string' ? found : undefined
    }
    const all = (option: string): readonly string[] => {
      const found = given.get(option)
      return Array.isArray(found) ? found.filter(one => typeof one === 'string') : []
    }
    const flag = (option: string): boolean => given.get(option) === true
    return { words: { plain: positionals, value, values: all, flag } }
  } catch (cause) {
    return { why: `${sentenceOf(cause)} See "baton help ${name}".` }
  }
}

/** Node explains at length; its first sentence says what is wrong. */
function sentenceOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  const [first = text] = text.split(/\.\s|\n/)
  return first.endsWith('.') ? first : `${first}.`
}
