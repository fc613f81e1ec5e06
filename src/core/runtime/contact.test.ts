import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { TAGS } from '@/core/flow/paths'
import { type FlowParts, flowOf, start } from '../../../tests/build/flow'
import { type ContactChange, tagsOf, withContact } from './contact'
import { compile } from './program'
import type { Visitor } from './session'
import { begin } from './step'
import { listed } from './values'

const ann: Visitor = {
  id: 'ann',
  name: 'Ann',
  email: 'ann@shop.example',
  phone: '',
  owner: '',
  attributes: { plan: 'free', [TAGS]: 'vip, Lead' },
}
const program = (variables: FlowParts['variables'] = {}) =>
  compile(flowOf({ variables, cards: { start: start('start') } }), catalog)
const change = (part: Partial<ContactChange>): ContactChange => ({
  fields: {},
  variables: [],
  tag: [],
  untag: [],
  ...part,
})
const known = (
  part: Partial<ContactChange>,
  visitor: Visitor | null = ann,
  variables?: FlowParts['variables'],
) => {
  const made = program(variables)
  return withContact(made, begin(made, 'c1', visitor), change(part))
}

test('no change is none', () => {
  expect(known({})).toBeNull()
  expect(known({ tag: ['VIP'], untag: ['gone'] })).toBeNull()
})

test('fields stand on the contact, the rest of it stays', () => {
  const { after, update } = known({ fields: { email: 'a@b.example' } }) ?? {}
  expect(after?.contact).toEqual({ ...ann, email: 'a@b.example' })
  expect(update).toEqual({ set: { email: 'a@b.example' }, tagged: [], untagged: [] })
})

test('a stranger becomes a contact of the conversation’s id', () => {
  expect(known({ fields: { name: 'Ben' } }, null)?.after.contact).toEqual({
    id: 'c1',
    name: 'Ben',
    email: '',
    phone: '',
    owner: '',
    attributes: {},
  })
})

describe('variables', () => {
  const variables: FlowParts['variables'] = {
    plan: { type: 'text', scope: 'contact', initial: 'pro' },
    here: { type: 'text', scope: 'flow', initial: 'x' },
  }

  test('of the contact become its attributes, others do not', () => {
    const update = known({ variables: ['plan', 'here', 'ghost'] }, null, variables)?.update
    expect(update?.set).toEqual({ 'attributes.plan': 'pro' })
  })

  test('that another bot brought along are brought up to date', () => {
    const made = program(variables)
    const session = { ...begin(made, 'c1', null), carried: { plan: 'old', other: 1 } }
    const after = withContact(made, session, change({ variables: ['plan'] }))?.after
    expect(after?.carried).toEqual({ plan: 'pro', other: 1 })
  })

  test('that no other bot brought along are carried nowhere', () => {
    const made = program(variables)
    const session = { ...begin(made, 'c1', null), carried: { other: 1 } }
    expect(withContact(made, session, change({ variables: ['plan'] }))?.after.carried).toEqual({ other: 1 })
  })

  test.each<[string, FlowParts['variables']]>([
    ['of the flow', { tags: { type: 'text', scope: 'flow' } }],
    ['without text', { tags: { type: 'number', scope: 'contact' } }],
  ])('named like the tags, but %s, stay as they are', (_, tags) => {
    const after = known({ tag: ['new'] }, ann, tags)?.after
    expect(after && listed(after.values)).toEqual([null])
  })

  test('named like the tags go with them', () => {
    const tags: FlowParts['variables'] = { tags: { type: 'text', scope: 'contact' } }
    const after = known({ tag: ['new'] }, ann, tags)?.after
    expect(after && listed(after.values)).toEqual(['vip, Lead, new'])
    expect(after?.contact?.attributes.tags).toBe('vip, Lead, new')
  })
})

test('tags are added once and removed whatever their case; without any the attribute is empty', () => {
  expect(known({ tag: ['new', 'NEW', 'a, b'], untag: ['lead'] })).toMatchObject({
    after: { contact: { attributes: { tags: 'vip, new, a, b' } } },
    update: { set: {}, tagged: ['new', 'a', 'b'], untagged: ['Lead'] },
  })
  expect(known({ untag: ['vip', 'lead'] })?.after.contact?.attributes.tags).toBeNull()
})

test('doing it again changes nothing', () => {
  const tag = fc.array(fc.constantFrom('vip', 'VIP', 'a', 'b', ' ', 'a,b'))
  fc.assert(
    fc.property(tag, tag, (tags, untag) => {
      const made = program()
      const once = withContact(made, begin(made, 'c1', ann), change({ tag: tags, untag }))
      const all = tagsOf(once?.after.contact?.attributes[TAGS] ?? null)
      expect(new Set(all.map(one => one.toLowerCase())).size).toBe(all.length)
      if (!once) return
      const again = withContact(made, { ...begin(made, 'c1', ann), ...once.after }, change({ tag: tags }))
      expect(again?.update.tagged ?? []).toEqual([])
    }),
  )
})
