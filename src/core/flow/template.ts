import { Context, Drop, Liquid, type Template as LiquidTemplate } from 'liquidjs'
import { display } from './value'

/**
 * `{{path}}` with named filters, expanded once: what a variable holds is never read as a template. Output only: no
 * tags, no partials, no clock. Parsed once per flow, rendered at each step.
 */
export interface Template {
  /** Root names and paths the template reads, e.g. `contact.name`. */
  readonly reads: readonly string[]
  /** The text with values in place; what is not there is left out. Never throws. */
  render(scope: object): string
}

/** Filters a template may name. */
const FILTERS = [
  'append',
  'capitalize',
  'default',
  'downcase',
  'first',
  'join',
  'last',
  'prepend',
  'replace',
  'round',
]
FILTERS.push('size', 'strip', 'truncate', 'upcase')

let engine: Liquid | undefined

function liquid(): Liquid {
  if (engine) return engine
  engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    parseLimit: 100_000,
    memoryLimit: 1_000_000,
    outputEscape: value => (value instanceof Drop ? '' : display(value)),
  })
  for (const tag of Object.keys(engine.tags)) delete engine.tags[tag]
  for (const filter of Object.keys(engine.filters))
    if (!FILTERS.includes(filter)) delete engine.filters[filter]
  return engine
}

/** Parses a template. Text that is not one comes back as `null` with the reason as a sentence. */
export function parseTemplate(text: string): { template: Template | null; reason: string } {
  if (!text.includes('{{') && !text.includes('{%'))
    return { template: { reads: [], render: () => text }, reason: '' }
  try {
    const parsed = liquid().parse(text)
    return { template: { reads: readsOf(parsed), render: scope => renderSafely(parsed, scope) }, reason: '' }
  } catch (cause) {
    return { template: null, reason: sentenceOf(cause) }
  }
}

function readsOf(parsed: LiquidTemplate[]): string[] {
  return liquid()
    .globalVariableSegmentsSync(parsed)
    .map(segments => segments.map(String).join('.'))
}

function renderSafely(parsed: LiquidTemplate[], scope: object): string {
  try {
    return String(liquid().renderSync(parsed, new Context(scope, liquid().options, { sync: true })))
  } catch {
    // Only a limit on memory can fail here, and then there is no text worth sending.
    return ''
  }
}

function sentenceOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  const [first = text] = text.split(', line:')
  return first.endsWith('.') ? first : `${first}.`
}
