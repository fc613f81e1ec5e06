import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { exitsOf, readSettings, type Shapes } from './card-shape'
import { type Box, type Card, type Flow, SCHEMA_URL } from './document'

/**
 * The canonical text of a flow: cards and variables sorted by key, fixed property order, two-space indent, LF, final
 * newline. Equal flows give equal bytes; what was imported comes out byte-equal.
 */
export const save = (flow: Flow, shapes: Shapes): string =>
  `${JSON.stringify(canonical(flow, shapes), null, 2)}\n`

/** SHA-256 of the canonical text without layout, frames, notes and samples: names the exact logic, whatever the canvas looks like. */
export function logicHash(flow: Flow, shapes: Shapes): string {
  const { layout: _layout, frames: _frames, notes: _notes, ...logic } = canonical(unsampled(flow), shapes)
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(logic))))
}

/** The same flow where no variable has a sample; else one without. */
function unsampled(flow: Flow): Flow {
  if (Object.values(flow.variables).every(({ sample }) => sample === undefined)) return flow
  const variables = Object.entries(flow.variables).map(([name, { sample: _sample, ...rest }]) => [name, rest])
  return { ...flow, variables: Object.fromEntries(variables) }
}

function canonical(flow: Flow, shapes: Shapes): Flow {
  const { $schema, format, version, id, name, start, variables, cards, layout, frames, notes, ...unknown } =
    flow
  return {
    $schema: $schema ?? SCHEMA_URL,
    format,
    version,
    id,
    name,
    start,
    variables: sorted(variables, ({ type, scope, initial, sample, ...rest }) => ({
      type,
      scope,
      ...(initial === undefined ? {} : { initial }),
      ...(sample === undefined ? {} : { sample }),
      ...rest,
    })),
    cards: sorted(cards, card => canonicalCard(card, shapes)),
    ...unknown,
    layout: sorted(layout, ({ x, y, ...rest }) => ({ x, y, ...rest })),
    ...(isEmpty(frames)
      ? {}
      : { frames: sorted(frames, ({ title, ...rest }) => ({ title, ...boxed(rest) })) }),
    ...(isEmpty(notes) ? {} : { notes: sorted(notes, ({ text, ...rest }) => ({ text, ...boxed(rest) })) }),
  }
}

const isEmpty = (record: object = {}): boolean => Object.keys(record).length === 0

const boxed = <T extends Box & { readonly color: string }>({ color, x, y, width, height, ...rest }: T) => ({
  color,
  x,
  y,
  width,
  height,
  ...rest,
})

function canonicalCard({ type, title, settings, exits, ...unknown }: Card, shapes: Shapes): Card {
  const order = exitsOf(shapes, { type, settings }).map(exit => exit.name)
  const rest = Object.keys(exits).filter(exit => !order.includes(exit))
  const names = [...order.filter(exit => Object.hasOwn(exits, exit)), ...rest.sort()]
  return {
    type,
    ...(title === undefined ? {} : { title }),
    settings: readSettings(shapes, { type, settings })?.settings ?? settings,
    exits: Object.fromEntries(names.map(exit => [exit, exits[exit] ?? null])),
    ...unknown,
  }
}

function sorted<T>(record: Readonly<Record<string, T>> = {}, order: (value: T) => T): Record<string, T> {
  const entries = Object.entries(record).map(([key, value]): [string, T] => [key, order(value)])
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
