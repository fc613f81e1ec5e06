import { rootOf } from './paths'
import { parseTemplate } from './template'

/** What a text says where a variable is empty: `{{name | default: "there"}}`. */

/** The variables a text reads without a fallback of its own. */
export const bareReads = (text: string): readonly string[] => {
  const reads = parseTemplate(text.replace(OUTPUT, output => (FALLBACK.test(output) ? '' : output))).template
    ?.reads
  return [...new Set((reads ?? []).map(rootOf))]
}

/** The text with a fallback wherever it reads the variable without one. `words` have no quotation marks. */
export const withFallback = (text: string, variable: string, words: string): string =>
  text.replace(OUTPUT, (output, inner: string, tail: string) =>
    bareReads(output).includes(variable) ? `{{${inner} | default: "${words}"${tail}}}` : output,
  )

const OUTPUT = /\{\{([^{}]*?)(\s*-?)\}\}/g
const FALLBACK = /\|\s*default\s*:/
