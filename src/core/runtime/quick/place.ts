import type { Json } from '@/core/flow/json'
import type { Button } from '../event'
import type { Words } from '../prepared'
import {
  type After,
  type Kept,
  type Listening,
  type Parts,
  type QuickAnswers,
  type QuickCard,
  STOPS,
} from './card'

/**
 * A card ready to be walked over: one object, with all that entering it takes. In a large flow nothing of a card is in
 * any cache when a conversation gets there, and each further object that it is made of costs more than all its work.
 * And one class for all cards: the engine reads the fields of many kinds of object slowly.
 */
export class Place implements Kept {
  readonly enter: QuickCard['enter']
  readonly next: After
  readonly otherwise: After
  readonly lead: string
  readonly gap: number
  readonly after: string
  readonly ends: number
  readonly other: Words | null
  readonly trimmed: Uint8Array
  readonly buttons: readonly Button[]
  readonly slot: number
  readonly passes: ((left: Json | undefined) => boolean) | null
  readonly hear: NonNullable<QuickCard['hear']>
  readonly listening: Listening | null
  readonly hours: NonNullable<QuickCard['hours']>
  readonly timeUp: NonNullable<QuickCard['timeUp']>
  readonly answers: QuickAnswers

  constructor(card: QuickCard) {
    const { parts = SILENT, listening = null } = card
    this.enter = card.enter
    this.next = card.next ?? STOPS
    this.otherwise = card.otherwise ?? STOPS
    this.lead = parts.lead
    this.gap = parts.gap
    this.after = parts.after
    this.ends = parts.ends
    this.other = parts.other
    this.trimmed = parts.trimmed
    this.buttons = card.buttons ?? NO_BUTTONS
    this.slot = card.slot ?? -1
    this.passes = card.passes ?? null
    this.hear = card.hear ?? (listening ? listen : stops)
    this.listening = listening
    this.hours = card.hours ?? stops
    this.timeUp = card.timeUp ?? stops
    this.answers = card.answers ?? NO_ANSWERS
  }
}

/** A card of an unknown type stops every run. */
export const unknownPlace = (): Place => new Place({ enter: stops })

const listen: NonNullable<QuickCard['hear']> = (session, text, option, { listening }) =>
  listening ? listening.hear(session, text, option) : STOPS

const stops = (): After => STOPS

/** Of a card that asks for nothing: nothing can come for it. */
export const NO_ANSWERS: QuickAnswers = {
  settled: stops,
  queued: stops,
  refused: stops,
  noReply: stops,
  accepted: stops,
  ended: stops,
}

const NO_BUTTONS: readonly Button[] = []
const SILENT: Parts = { lead: '', gap: -1, after: '', ends: 0, other: null, trimmed: new Uint8Array(0) }
