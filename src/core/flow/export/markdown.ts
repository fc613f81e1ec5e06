import { readSettings, type Shapes } from '../card-shape'
import { titleOf } from '../compose'
import type { Card, Flow } from '../document'
import { outlineOf } from '../graph/outline'
import { own } from '../json'
import type { SizeOf } from '../layout/picked'
import type { Problem } from '../problem'
import { type Framed, framedIn, frameLine, frameList } from './markdown-frames'
import { escaped, quote } from './markdown-text'
import { type Pointer, pointersOf } from './pointers'

/** What an outline tells beyond the document itself. */
export interface Telling {
  /** What a card does, in plain words: a sentence or more, each for itself. */
  words(card: Card): readonly string[]
  /** What the card says to the visitor; `null` where it says nothing. */
  says(card: Card): string | null
  /** How large cards are drawn: which of them lie in a frame follows from that. */
  readonly sizeOf: SizeOf
  /** What is wrong, by card; what concerns the flow as a whole under the empty key. */
  readonly problems: Readonly<Record<string, readonly Problem[]>>
}

/** The flow to read and to print: its frames, and each card in reading order, what it says and does, where it leads, what is wrong. */
export function markdownOf(flow: Flow, shapes: Shapes, telling: Telling): string {
  const nodes = outlineOf(flow, shapes)
  const numbers = new Map(nodes.map(({ card }, i) => [card, i + 1]))
  const name = (key: string): string => {
    const card = own(flow.cards, key)
    return card ? `${numbers.get(key)}. ${escaped(titleOf(shapes, card))}` : `${escaped(key)} (missing)`
  }
  const order = nodes.map(({ card }) => card)
  const frames = framedIn(flow, order, telling.sizeOf)
  const about = (keys: readonly string[]) =>
    keys.flatMap(key => section(flow, shapes, key, name, { ...telling, frames }))
  const read = nodes.filter(({ orphan }) => !orphan).map(({ card }) => card)
  const loose = nodes.filter(({ orphan }) => orphan).map(({ card }) => card)
  const blocks = [
    `# ${escaped(flow.name)}`,
    counted(nodes.length, Object.values(telling.problems).flat().length),
    ...faults(telling.problems[''] ?? []),
    ...frameList(frames, name),
    ...(read.length > 0 ? ['## From the start', ...about(read)] : []),
    ...(loose.length > 0 ? ['## Nothing leads here', ...about(loose)] : []),
    ...variables(flow),
    ...notes(flow),
  ]
  return `${blocks.join('\n\n')}\n`
}

const counted = (cards: number, problems: number): string =>
  `${cards === 1 ? '1 card' : `${cards} cards`}, ${PROBLEMS[problems] ?? `${problems} problems`}.`

const PROBLEMS = ['no problems', '1 problem']

function section(
  flow: Flow,
  shapes: Shapes,
  key: string,
  name: (key: string) => string,
  telling: Telling & { readonly frames: readonly Framed[] },
): readonly string[] {
  const card = own(flow.cards, key)
  if (!card) return []
  const type = shapes.get(card.type)?.label ?? card.type
  const [first, ...more] = telling.words(card)
  const says = telling.says(card)
  const open = (exit: string) => openWords(shapes, card, exit)
  return [
    `### ${name(key)}`,
    `**${escaped(type)}**${first ? `: ${escaped(first)}` : ''}`,
    ...frameLine(telling.frames, key),
    ...(says !== null && says.trim() !== '' ? [quote(says)] : []),
    ...list(more.map(escaped)),
    ...under(
      'Ways on:',
      pointersOf(flow, shapes, key).map(pointer => wayOn(pointer, name, open)),
    ),
    ...faults(telling.problems[key] ?? []),
  ]
}

const list = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []

/** Lists that follow each other would be one. */
const under = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [heading, ...list(lines)] : []

const wayOn = (
  { exit, label, to }: Pointer,
  name: (key: string) => string,
  open: (exit: string) => string,
): string => `${escaped(label)} → ${to === null ? open(exit) : name(to)}`

function openWords(shapes: Shapes, card: Card, exit: string): string {
  const reading = readSettings(shapes, card)
  const way = reading?.shape.exits(reading.settings).find(({ name }) => name === exit)
  return way?.open === 'unassigned' ? 'nowhere: waits in Unassigned' : 'nowhere: the bot rests'
}

const faults = (problems: readonly Problem[]): readonly string[] =>
  under(
    'Problems:',
    problems.map(
      ({ severity, message, fix }) =>
        `**${severity === 'error' ? 'Error' : 'Warning'}:** ${escaped(`${message} ${fix}`)}`,
    ),
  )

function variables({ variables }: Flow): readonly string[] {
  const names = Object.keys(variables).sort()
  if (names.length === 0) return []
  const rows = names.map(name => {
    const { type, scope } = own(variables, name) ?? {}
    return `| ${escaped(name)} | ${type} | ${scope} |`
  })
  return ['## Variables', ['| Name | Type | Lives in |', '| --- | --- | --- |', ...rows].join('\n')]
}

function notes({ notes = {} }: Flow): readonly string[] {
  const texts = Object.values(notes).flatMap(({ text }) => (text.trim() === '' ? [] : [quote(text)]))
  return texts.length === 0
    ? []
    : ['## Notes', ...texts.flatMap((text, i) => (i > 0 ? ['---', text] : [text]))]
}
