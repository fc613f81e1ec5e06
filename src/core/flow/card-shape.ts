import type * as z from 'zod/mini'
import type { Card, Reference, Scope, Variable, VariableType } from './document'
import type { Json } from './json'
import type { Problem, Remedy } from './problem'

/** One way out of a card. */
export interface Exit {
  /** Name of the pointer in `card.exits`. A card with one way out calls it `next`. */
  readonly name: string
  /** What a person reads beside the connection's start. */
  readonly label: string
  /** What happens where the exit leads nowhere: the bot rests, or the conversation waits in *Unassigned*. */
  readonly open: 'idle' | 'unassigned'
  /** Leads somewhere else on purpose: the canvas names the card there and draws the connection dashed, out of the way. */
  readonly far?: boolean
}

export type TargetKind = 'agent' | 'team' | 'bot'

/** A place in a card's settings that names something of the workspace. */
export interface ReferenceUse {
  readonly kind: TargetKind
  readonly path: string
  readonly ref: Reference
  /** A flow that runs as a part of this one, and comes back; no hand-off. */
  readonly part?: boolean
  /** The card's settings with another reference in this place. */
  replace(ref: Reference): object
}

/** A place in a card's settings where somebody of the workspace can be put, whoever stands there now. */
export interface Seat {
  /** Where the problems with who stands there are found. */
  readonly paths: readonly string[]
  /** Who may stand there. */
  readonly kinds: readonly TargetKind[]
  /** Whom the builder asked for; `null` where nobody has. */
  readonly wanted: TargetKind | null
  /** What puts somebody there. */
  put(kind: TargetKind, ref: Reference): Remedy
  /** What that is called before a name, e.g. `Assign to`. */
  readonly label: string
}

/** A place in a card's settings that names a variable, or a template that may. */
export interface VariableUse {
  readonly path: string
  readonly access: 'read' | 'write'
  readonly name: string
  /** What is written there: a variable of a type that can't hold it loses it. */
  readonly holds?: VariableType
  /** A value as it may be written there, as far as the settings tell. */
  readonly example?: Json
  /** Where it has to belong for what is written to be kept as meant. */
  readonly scope?: Scope
  /** Exits behind which the variable surely has a value. Where none are named: all of them for a write, none for a read. */
  readonly exits?: readonly string[]
  /** It is only asked whether there is a value, so that an empty variable is no mistake. */
  readonly optional?: boolean
}

export interface TemplateUse {
  readonly path: string
  readonly text: string
  /** Variables that the card itself has set by the time the text is rendered. */
  readonly sees?: readonly string[]
}

/** What a kind of card *is*: its settings, its exits and what it refers to. What it *does* is added by the runtime's `CardType`. */
export interface CardShape<S extends object = object> {
  readonly type: string
  /** The field's standard name for this card, as the palette shows it. */
  readonly label: string
  /** One line on what it is for. */
  readonly summary: string
  readonly schema: z.ZodMiniType<S>
  /** Variables a new card brings along where the flow does not have them. */
  readonly brings: Readonly<Record<string, Variable>>
  /** Settings of a new card: valid, and worth something before anything is typed. */
  blank(): S
  exits(settings: S): readonly Exit[]
  /** Templates the card renders: checked for variables that do not exist. */
  templates(settings: S): readonly TemplateUse[]
  /** Variables the card names outside templates. */
  variables(settings: S): readonly VariableUse[]
  /** People, teams and bots the card names. */
  references(settings: S): readonly ReferenceUse[]
  /** Where somebody can be put; absent where the card hands over to nobody. */
  seats?(settings: S): readonly Seat[]
  /** Problems only this kind of card can know, without `card`, which the linter adds. */
  lint(settings: S): readonly Problem[]
}

/** The card types a host knows, by name. */
export type Shapes = ReadonlyMap<string, CardShape>

/** Settings are immutable, so what their type made of them is remembered as long as they live. */
const readings = new WeakMap<CardShape, WeakMap<object, Reading | null>>()

interface Reading {
  readonly shape: CardShape
  readonly settings: object
}

/** Settings as their card type reads them, or `null` where the type is unknown or the settings do not fit it. */
export function readSettings(shapes: Shapes, card: Pick<Card, 'type' | 'settings'>): Reading | null {
  const shape = shapes.get(card.type)
  if (!shape) return null
  const known = readings.get(shape) ?? new WeakMap<object, Reading | null>()
  readings.set(shape, known)
  const before = known.get(card.settings)
  if (before !== undefined) return before
  const parsed = shape.schema.safeParse(card.settings)
  const reading = parsed.success ? { shape, settings: parsed.data } : null
  known.set(card.settings, reading)
  // What a type has read once it would read as it stands.
  if (reading) known.set(reading.settings, reading)
  return reading
}

/** The exits of a card, in the order its type gives them; none where the card can't be read. */
export function exitsOf(shapes: Shapes, card: Pick<Card, 'type' | 'settings'>): readonly Exit[] {
  const reading = readSettings(shapes, card)
  return reading ? reading.shape.exits(reading.settings) : []
}
