import { sentence } from '@/cards/assign/sentence'
import type { Assign } from '@/cards/assign/settings'
import type { Condition } from '@/cards/condition/card'
import { joined } from '@/cards/fields/pieces'
import type { SetVariable } from '@/cards/set_variable/card'
import { readSettings } from '@/core/flow/card-shape'
import { OPERATORS } from '@/core/flow/condition'
import type { Card } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { EditorContext } from '../context'

/** What a card does, in plain words: what the canvas says, and for cards with more to them the whole of their settings. */
export function settingsWords({ catalog, faceOf }: Words, card: Card): readonly string[] {
  const face = faceOf(card.type)
  const reading = readSettings(catalog, card)
  if (!face) return [`Unknown card type “${card.type}”, kept as it is.`]
  if (!reading) return ['Its settings can’t be read.']
  const { settings } = reading
  const more = own<More>(MORE, card.type)?.(settings)
  const note = face.note?.(settings)
  return [face.summary(settings), ...(more ?? (note ? [note.text] : []))]
}

/** What a card says to the visitor, as it is written. */
export function saidBy({ catalog, faceOf }: Words, card: Card): string | null {
  const reading = readSettings(catalog, card)
  return (reading && faceOf(card.type)?.says?.(reading.settings)) ?? null
}

type Words = Pick<EditorContext, 'catalog' | 'faceOf'>
type More = (settings: object) => readonly string[]

const MORE: { readonly assign: More; readonly condition: More; readonly set_variable: More } = {
  assign: settings => [sentence(settings as Assign)],
  condition: settings =>
    (settings as Condition).branches.map(({ key, label, match, tests }) => {
      const words = tests.map(({ left, operator, right }) => {
        const { label, operand } = OPERATORS[operator]
        return `${left || 'nothing yet'} ${label}${operand ? ` “${right}”` : ''}`
      })
      return `${label || key}: if ${joined(words, match === 'all' ? 'and' : 'or') || 'nothing yet'}`
    }),
  set_variable: settings =>
    (settings as SetVariable).assignments.map(({ variable, value }) =>
      value === '' ? `Clears ${variable}` : `Sets ${variable} to ${value}`,
    ),
}
