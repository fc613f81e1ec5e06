import { describe, expect, test } from 'vitest'
import type { Variable } from '@/core/flow/document'
import { sampled } from './sampled'

const flow = { scope: 'flow', type: 'text' } as const
const variables: Readonly<Record<string, Variable>> = {
  topic: { ...flow, sample: 'Billing' },
  budget: { scope: 'flow', type: 'number', sample: 1200, initial: 1 },
  kind: { ...flow, initial: 'kind' },
  plan: { scope: 'contact', type: 'text' },
  odd: { scope: 'flow', type: 'number', sample: 'many' },
  idle: flow,
}
const visitor = {
  id: 'anna',
  name: 'Anna',
  email: '',
  phone: '',
  attributes: { plan: 'basic' },
  owner: '',
}
const read = (text: string) =>
  sampled(text, variables, visitor)
    ?.map(piece => ('text' in piece ? piece.text : `[${piece.variable}]`))
    .join('')

describe('a text with samples', () => {
  test.each([
    ['Hi {{contact.name}}, {{topic}}!', 'Hi Anna, Billing!'],
    ['{{ topic | upcase }} for {{budget}}', 'BILLING for 1200'],
    ['{{topic}} {{kind}} {{plan}}', 'Billing kind basic'],
    ['{{topic}} {{idle}} {{handoff.teamName}}', 'Billing [idle] [handoff.teamName]'],
    ['{{topic}} {{ idle | default: "there" }}', 'Billing there'],
    ['A \n{{- topic -}} for {{- budget }} .', 'ABillingfor1200 .'],
    ['{{topic}} {{odd}} {{ | }} {% if %}', 'Billing [odd] {{ | }} {% if %}'],
  ])('%s reads “%s”', (text, expected) => expect(read(text)).toBe(expected))

  test.each(['Hi {{contact.name}}', 'plain', '{{kind}} {{plan}}', '{{odd}}', '{{topic', '{{constructor}}'])(
    '%s has none to show',
    text => expect(read(text)).toBeUndefined(),
  )
})

test('a sample is a value, and never read as a template', () => {
  const nested = { a: { ...flow, sample: '{{b}}' }, b: { ...flow, sample: 'no' } }
  expect(sampled('{{a}}', nested, undefined)).toEqual([{ text: '{{b}}' }])
})
