import * as z from 'zod/mini'
import type { Json } from './json'

/** The flow document: what the editor holds, the library stores and *Export* writes. See docs/file-format.md. */

export const FORMAT = 'baton.flow'
export const VERSION = 1
export const SCHEMA_URL = 'https://baton.example/schema/flow.v1.json'

/** Of a flow, in UTF-16 code units. */
export const LONGEST_NAME = 200

/** Keys and variable names: made once, stable, safe as property names. */
export const NAME = /^[a-z][a-z0-9_]{0,63}$/
export const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export const VARIABLE_TYPES = ['text', 'number', 'boolean', 'date', 'object'] as const
export const SCOPES = ['flow', 'conversation', 'contact'] as const

const name = z.string().check(z.regex(NAME))
const json: z.ZodMiniType<Json> = z.json()

/** Something of the workspace, named so that a flow can move between workspaces. */
export const referenceSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  email: z.optional(z.string()),
})

const variableSchema = z.looseObject({
  type: z.enum(VARIABLE_TYPES),
  scope: z.enum(SCOPES),
  initial: z.optional(json),
  sample: z.optional(json),
})

export const cardSchema = z.looseObject({
  type: z.string().check(z.minLength(1)),
  title: z.optional(z.string()),
  settings: z._default(z.record(z.string(), json), {}),
  exits: z._default(z.record(z.string(), z.nullable(z.string())), {}),
})

const positionSchema = z.looseObject({ x: z.int(), y: z.int() })

/** The name of a colour; which ones there are is for the canvas to say. */
const color = z.string().check(z.regex(/^[a-z]{1,32}$/))
const size = z.int().check(z.positive())
const boxed = { color, x: z.int(), y: z.int(), width: size, height: size }
const frameSchema = z.looseObject({ title: z.string(), ...boxed })
const noteSchema = z.looseObject({ text: z.string(), ...boxed })

export const flowSchema = z.looseObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  version: z.int().check(z.minimum(1)),
  id: z.string().check(z.minLength(1), z.maxLength(128)),
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  start: z.nullable(name),
  variables: z._default(z.record(name, variableSchema), {}),
  cards: z.record(name, cardSchema),
  layout: z._default(z.record(name, positionSchema), {}),
  frames: z.optional(z.record(name, frameSchema)),
  notes: z.optional(z.record(name, noteSchema)),
})

export type VariableType = (typeof VARIABLE_TYPES)[number]
export type Scope = (typeof SCOPES)[number]

export interface Reference {
  readonly id: string
  readonly name: string
  readonly email?: string | undefined
}

export interface Variable {
  readonly type: VariableType
  readonly scope: Scope
  readonly initial?: Json | undefined
  /** A value as one may come, for those who build the flow: it stands in where a text is shown with its values. No run knows it. */
  readonly sample?: Json | undefined
}

/** One step of a flow. `settings` belong to the card's type; `exits` name the card that follows, or `null` where open. */
export interface Card {
  readonly type: string
  readonly title?: string | undefined
  readonly settings: object
  readonly exits: Readonly<Record<string, string | null>>
}

/** Canvas coordinates in whole pixels at zoom 1. */
export interface Position {
  readonly x: number
  readonly y: number
}

export interface Box extends Position {
  readonly width: number
  readonly height: number
}

/** A titled box around cards: it says what belongs together, and nothing to a run. */
export interface Frame extends Box {
  readonly title: string
  /** Name of a colour, e.g. `blue`. */
  readonly color: string
}

/** A sticky note on the canvas, for those who build the flow. */
export interface Note extends Box {
  readonly text: string
  readonly color: string
}

export interface Flow {
  readonly $schema?: string | undefined
  readonly format: typeof FORMAT
  readonly version: number
  readonly id: string
  readonly name: string
  /** Key of the Start card; `null` while there is none. */
  readonly start: string | null
  readonly variables: Readonly<Record<string, Variable>>
  readonly cards: Readonly<Record<string, Card>>
  readonly layout: Readonly<Record<string, Position>>
  /** Absent where there are none, as in files older than frames. */
  readonly frames?: Readonly<Record<string, Frame>> | undefined
  /** Absent where there are none. */
  readonly notes?: Readonly<Record<string, Note>> | undefined
}

/** The fields a zod `looseObject` names, without the index signature that lets unknown ones through. */
export type Known<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Known<T[K]> }
  : T extends object
    ? { readonly [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T
