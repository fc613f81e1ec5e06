import fc from 'fast-check'
import { FORBIDDEN } from '@/core/flow/document'
import { isObject, type Json } from '@/core/flow/json'

const clean = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(clean)
  return !isObject(value) || Object.entries(value).every(([key, item]) => !FORBIDDEN.has(key) && clean(item))
}

export const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .filter(clean)
  .map(value => JSON.parse(JSON.stringify(value)))

/** Fields that no version knows, under names that no version will take. */
const unknown = fc.dictionary(fc.constantFrom('x-note', '7', 'ünknown', 'X', 'toString', 'a b'), json, {
  maxKeys: 2,
})

export const withUnknown = <T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(known, unknown).map(([fields, extra]) => ({ ...extra, ...fields }))
