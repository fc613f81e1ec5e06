import { Context, Drop, Liquid, type Template as LiquidTemplate } from 'liquidjs'
import { type Piece, piecesOf, shown } from './template-plain'
import { display } from './value'

/**
 * `{{path}}` with named filters, expanded once: what a variable holds is never read as a template. Output only: no
 * tags, no partials, no clock. Parsed once per flow, rendered at each step.
 */
export interface Template {
  /** Root names and paths the template reads, e.g. `contact.name`. */
  readonly reads: readonly string[]
  /** The names its paths begin with; `null` where only a value tells. */
  readonly roots: readonly string[] | null
  /** The text in pieces, words and paths, where that is all there is to it; `null` where there are filters. */
  readonly pieces: readonly Piece[] | null
  /** The text with values in place; what is not there is left out. Never throws. */
  render(scope: object): string
}

/** Filters a template may name. */
const FILTERS = new Set(
  'append capitalize default downcase first join last prepend replace round size strip truncate upcase'.split(
    ' ',
  ),
)

let engine: Liquid | undefined

/** The one engine, with nothing in it that a template may not use. */
export function liquid(): Liquid {
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
  for (const filter of Object.keys(engine.filters)) if (!FILTERS.has(filter)) delete engine.filters[filter]
  return engine
}

interface Parsed {
  readonly template: Template | null
  readonly reason: string
}

/** What was parsed lately: the linter reads every text of the flow again after each edit. */
const lately = new Map<string, Parsed>()
const MANY = 5_000

/** Parses a template. Text that is not one comes back as `null` with the reason as a sentence. */
export function parseTemplate(text: string): Parsed {
  if (!text.includes('{{') && !text.includes('{%'))
    return { template: { reads: [], roots: [], pieces: [text], render: () => text }, reason: '' }
  const known = lately.get(text)
  if (known) return known
  const parsed = parse(text)
  if (lately.size >= MANY) lately.clear()
  lately.set(text, parsed)
  return parsed
}

function parse(text: string): Parsed {
  const pieces = piecesOf(text)
  if (pieces) return { template: plain(pieces), reason: '' }
  try {
    const parsed = liquid().parse(text)
    const template = {
      reads: readsOf(parsed),
      roots: NAMED_BY_VALUE.test(text) ? null : rootsOf(parsed),
      pieces: null,
      render: (scope: object) => renderSafely(parsed, scope),
    }
    return { template, reason: '' }
  } catch (cause) {
    return { template: null, reason: sentenceOf(cause) }
  }
}

function plain(pieces: readonly Piece[]): Template {
  const paths = pieces.filter(piece => typeof piece !== 'string')
  const roots = [...new Set(paths.map(([root = '']) => root))]
  const inOrder = roots.flatMap(root => paths.filter(path => path[0] === root))
  return {
    reads: [...new Set(inOrder.map(path => path.join('.')))],
    roots,
    pieces,
    render: scope =>
      pieces.map(piece => (typeof piece === 'string' ? piece : shown(scope, piece, 0))).join(''),
  }
}

function readsOf(parsed: LiquidTemplate[]): string[] {
  const paths = liquid().globalVariableSegmentsSync(parsed)
  return [...new Set(paths.map(segments => segments.map(String).join('.')))]
}

/** Of `{{ [which].name }}` liquidjs tells `which` as the root, and not what the value of `which` names. */
const NAMED_BY_VALUE = /(^|[^\w\]])\[/

const rootsOf = (parsed: LiquidTemplate[]): string[] => [
  ...new Set(
    liquid()
      .globalVariableSegmentsSync(parsed)
      .map(([root]) => String(root)),
  ),
]

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
