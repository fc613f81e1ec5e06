import { readSettings } from '@/core/flow/card-shape'
import type { Card } from '@/core/flow/document'
import type { EditorContext } from '../context'
import { detailsOf } from './details'

/** What a card does, in plain words: what the canvas says, and for cards with more to them the whole of their settings. */
export function settingsWords({ catalog, faceOf }: Words, card: Card): readonly string[] {
  const face = faceOf(card.type)
  const reading = readSettings(catalog, card)
  if (!face) return [`Unknown card type “${card.type}”, kept as it is.`]
  if (!reading) return ['Its settings can’t be read.']
  const { settings } = reading
  const more = detailsOf(card.type, settings)
  const note = face.note?.(settings)
  return [face.summary(settings), ...(more ?? (note ? [note.text] : []))]
}

/** What a card says to the visitor, as it is written. */
export function saidBy({ catalog, faceOf }: Words, card: Card): string | null {
  const reading = readSettings(catalog, card)
  return (reading && faceOf(card.type)?.says?.(reading.settings)) ?? null
}

type Words = Pick<EditorContext, 'catalog' | 'faceOf'>
