import type * as z from 'zod/mini'
import { exitsOf, readSettings, type Shapes } from './card-shape'
import { type Card, type Flow, FORMAT, flowSchema, LONGEST_NAME, type Position, VERSION } from './document'
import { isObject, type JsonObject, own } from './json'
import { FAR } from './layout/place'
import { checkContent, inEnglish, LIMITS } from './limits'
import { migrate } from './migrations'
import { error, type Problem, warning } from './problem'
import { soundFlow } from './soundness'

export interface Opened {
  /** The flow, or `null` where the text holds none that can be shown. */
  readonly flow: Flow | null
  /** True for a flow of a newer version: it may be looked at and exported, never changed. */
  readonly readOnly: boolean
  readonly problems: readonly Problem[]
}

/**
 * Reads an already parsed document of our own, e.g. one from the browser's storage, as `open` does. Only that there is
 * too much of something is a problem to tell and no reason to keep people from their work.
 */
export function openValue(value: unknown, shapes: Shapes): Opened {
  return openParsed(value, shapes, 'storage', WHERE)
}

/** Says in words what does not fit. */
export type Telling = (issue: z.core.$ZodIssue, whole: unknown) => string

export function openParsed(value: unknown, shapes: Shapes, from: 'file' | 'storage', tell: Telling): Opened {
  if (!isObject(value) || value.format !== FORMAT) {
    return refused(
      'not_a_flow',
      'This is not a flow: `"format": "baton.flow"` is missing.',
      'Choose a file that Export wrote.',
    )
  }
  const { version } = value
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(
      'version_unreadable',
      'The flow does not say its version.',
      `Set "version" to ${VERSION} in the file.`,
    )
  }
  const crowd = crowds(value)
  if (from === 'file' && crowd.length > 0) return rejected(crowd)
  // What this version stored is sound, and need not be gone through piece by piece.
  const sound = from === 'storage' && version === VERSION ? soundFlow(value) : null
  if (sound) return { flow: settle(sound, shapes), readOnly: false, problems: crowd }
  const content = checkContent(value, from === 'file' ? LIMITS.text : Number.POSITIVE_INFINITY)
  if (content.length > 0) return rejected(content)
  const { document, told: cut } = withShortName(migrate(value as JsonObject, version), version)
  const parsed = flowSchema.safeParse(document)
  if (!parsed.success) return rejected(misfits(parsed.error, document, version, tell))
  const flow = settle(parsed.data, shapes)
  const told = version > VERSION ? [newer(version)] : []
  return { flow, readOnly: version > VERSION, problems: [...told, ...cut, ...crowd, ...tooLongTexts(flow)] }
}

const crowds = (value: Readonly<Record<string, unknown>>): readonly Problem[] => [
  ...tooMany(value.cards, 'cards', 'Split it into several flows.'),
  ...tooMany(value.frames, 'frames', 'Take some of them away.'),
  ...tooMany(value.notes, 'notes', 'Take some of them away.'),
]

function tooMany(part: unknown, what: 'cards' | 'frames' | 'notes', fix: string): readonly Problem[] {
  if (!isObject(part) || Object.keys(part).length <= LIMITS[what]) return []
  return [error(`too_many_${what}`, `The flow has more than ${inEnglish(LIMITS[what])} ${what}.`, fix)]
}

/** Texts that `open` would refuse, each on the card it is on. */
function tooLongTexts(flow: Flow): readonly Problem[] {
  const fix = 'Shorten it: a file with a text of this length can’t be imported.'
  const onCards = Object.entries(flow.cards).flatMap(([key, card]) =>
    checkContent(card).map(({ path, ...rest }) => ({
      ...rest,
      fix,
      card: key,
      path: path?.replace(/^settings\./, ''),
    })),
  )
  const elsewhere = checkContent({ ...flow, cards: {} }).map(problem => ({ ...problem, fix }))
  return [...onCards, ...elsewhere].slice(0, LIMITS.problems)
}

function settle(flow: Flow, shapes: Shapes): Flow {
  const keys = Object.keys(flow.cards)
  // A copy of the record first: put together from nothing, one of thousands takes four times as long.
  const cards: Record<string, Card> = { ...flow.cards }
  for (const [key, card] of Object.entries(flow.cards)) cards[key] = settleCard(card, shapes)
  return withoutEmpty({ ...flow, cards, layout: placeAll(keys, flow.layout) })
}

/** A flow with no frames has no `frames`, whatever the file says: so that taking the last one out is as if it never was. */
function withoutEmpty({ frames = {}, notes = {}, ...rest }: Flow): Flow {
  return {
    ...rest,
    ...(Object.keys(frames).length > 0 ? { frames } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  }
}

/** Fills in defaults, and an open pointer for each exit the file does not mention. */
function settleCard(card: Card, shapes: Shapes): Card {
  const reading = readSettings(shapes, card)
  if (!reading) return card
  const settings = reading.settings
  const open = exitsOf(shapes, { type: card.type, settings }).filter(
    exit => !Object.hasOwn(card.exits, exit.name),
  )
  if (open.length === 0) return { ...card, settings }
  return {
    ...card,
    settings,
    exits: { ...card.exits, ...Object.fromEntries(open.map(exit => [exit.name, null])) },
  }
}

/** Cards without a place line up below all the others. */
function placeAll(keys: readonly string[], layout: Flow['layout']): Flow['layout'] {
  const homeless = keys.filter(key => !own(layout, key))
  if (homeless.length === 0) return layout
  const bottom = Object.values(layout).reduce((lowest, { y }) => Math.max(lowest, Math.min(y, FAR) + 240), 0)
  const placed = homeless.map((key, i): [string, Position] => [
    key,
    { x: (i % 5) * 320, y: bottom + Math.floor(i / 5) * 240 },
  ])
  return { ...layout, ...Object.fromEntries(placed) }
}

/**
 * A name that is only too long keeps nobody from the flow: it is shortened, and told. Not in a file of a newer version,
 * which may allow it, and is not to be changed.
 */
function withShortName(
  document: unknown,
  version: number,
): { readonly document: unknown; readonly told: readonly Problem[] } {
  if (!isObject(document) || version > VERSION) return { document, told: [] }
  const { name } = document
  if (typeof name !== 'string' || name.length <= LONGEST_NAME) return { document, told: [] }
  // No half of a pair of code units is left at the end.
  const cut = `${name.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
  return {
    document: { ...document, name: cut },
    told: [
      warning(
        'name_shortened',
        `The name of the flow had ${inEnglish(name.length)} characters and was shortened to ${cut.length}.`,
        'Give it another one.',
        { path: 'name' },
      ),
    ],
  }
}

const newer = (version: number): Problem =>
  warning(
    'version_newer',
    `The flow was written by a newer Baton (file version ${version}; this one knows ${VERSION}).`,
    'It opens read-only. Update Baton to change it.',
  )

/** A stored document that is damaged can be mended by nobody here; where it is, is told for whoever looks into it. */
const WHERE: Telling = ({ path }) => `something does not fit at “${path.map(String).join('.')}”`

function misfits(
  cause: z.core.$ZodError,
  document: unknown,
  version: number,
  tell: Telling,
): readonly Problem[] {
  const advice =
    version > VERSION
      ? 'Update Baton: this file is of a newer version.'
      : 'Correct it in the file, then open it again.'
  return cause.issues.slice(0, LIMITS.problems).map(issue => {
    const path = issue.path.map(String).join('.')
    const card = issue.path[0] === 'cards' && issue.path.length > 1 ? String(issue.path[1]) : undefined
    return error('structure_invalid', `The flow does not fit the format: ${tell(issue, document)}.`, advice, {
      ...(card === undefined ? {} : { card }),
      path,
    })
  })
}

export const refused = (code: string, message: string, fix: string): Opened =>
  rejected([error(code, message, fix)])

export const rejected = (problems: readonly Problem[]): Opened => ({ flow: null, readOnly: false, problems })
