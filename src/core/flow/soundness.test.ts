import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { anyDocument } from '../../../tests/build/arbitrary'
import { flow } from '../../../tests/build/canonical'
import { runs } from '../../../tests/build/runs'
import { json } from '../../../tests/build/unknown'
import { readSettings } from './card-shape'
import { flowSchema, VERSION } from './document'
import { checkContent } from './limits'
import { openFile } from './open'
import { soundFlow } from './soundness'
import { openValue } from './stored'

const asStored = (value: unknown) => JSON.parse(JSON.stringify(value))

test('what is sound is what the schema makes of it, and has no content that is refused', () => {
  const spoiled = fc
    .tuple(
      anyDocument,
      fc.constantFrom('id', 'name', 'start', 'variables', 'cards', 'layout', 'frames'),
      json,
    )
    .map(([document, part, value]) => ({ ...document, [part]: value }))
  fc.assert(
    fc.property(fc.oneof(anyDocument, spoiled).map(asStored), document => {
      const sound = soundFlow(document)
      if (!sound) return
      expect(sound).toEqual(flowSchema.parse(document))
      expect(checkContent(document)).toEqual([])
    }),
    { numRuns: runs(200) },
  )
})

test('a flow opens alike from a file and from the storage', () => {
  const current = anyDocument.map(document => asStored({ ...document, version: VERSION }))
  fc.assert(
    fc.property(current, document => {
      expect(openValue(document, catalog)).toEqual(openFile(document, catalog))
    }),
    { numRuns: runs(100) },
  )
})

const card = { type: 'message', settings: { text: 'Hi' }, exits: { next: null } }

test('a flow that was saved is sound', () => expect(soundFlow(asStored(flow))).toEqual(flow))

test.each<[string, object]>([
  ['a card without exits', { cards: { a: { type: 'message', settings: {} } } }],
  ['a card without a type', { cards: { a: { ...card, type: '' } } }],
  ['a title that is no text', { cards: { a: { ...card, title: 7 } } }],
  ['a pointer that is no key', { cards: { a: { ...card, exits: { next: 7 } } } }],
  ['settings that are a list', { cards: { a: { ...card, settings: [] } } }],
  ['settings that are not JSON', { cards: { a: { ...card, settings: { at: new Date(0) } } } }],
  ['a setting without a value', { cards: { a: { ...card, settings: { text: undefined } } } }],
  ['a name that is no key', { cards: { 'A card': card } }],
  ['a place between two pixels', { layout: { a: { x: 0.5, y: 0 } } }],
  ['a text that is too long', { cards: { a: { ...card, settings: { text: 'x'.repeat(10_001) } } } }],
  ['no layout', { layout: undefined }],
  ['a variable of no type', { variables: { a: { type: 'none', scope: 'flow' } } }],
])('%s is in doubt', (_, part) => expect(soundFlow({ ...flow, ...part })).toBeNull())

test('settings that a type has read it reads as they stand', () => {
  fc.assert(
    fc.property(anyDocument.map(asStored), document => {
      const { flow } = openFile(document, catalog)
      for (const { type, settings } of Object.values(flow?.cards ?? {})) {
        const again = catalog.get(type)?.schema.safeParse(settings)
        const reading = readSettings(catalog, { type, settings })
        if (reading) expect(again?.data).toEqual(reading.settings)
      }
    }),
    { numRuns: runs(100) },
  )
})
