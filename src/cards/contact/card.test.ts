import { describe, expect, test } from 'vitest'
import { edit } from '@/core/flow/edit'
import { changeOf } from '@/core/flow/fix'
import { lint } from '@/core/flow/lint'
import { moment, turnOf } from '../../../tests/build/card'
import { type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, goOn, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import { catalog } from '../catalog'
import { contact } from './card'
import { contactFace } from './face'
import type { Contact, Line } from './settings'

const settings = (change: Partial<Contact>): Contact => ({ fields: [], tag: [], untag: [], ...change })
const attribute = (variable: string, value: string): Line => ({ field: 'attribute', variable, value })
const field = (field: 'name' | 'email' | 'phone', value: string): Line => ({ field, variable: '', value })

describe('a turn', () => {
  test('writes fields, attributes and tags at once', () => {
    const card = settings({ fields: [field('name', ' {{who}} '), attribute('plan', 'pro')], tag: ['vip'] })
    expect(turnOf(contact.run(card), moment({ who: 'Ann' }))).toEqual({
      effects: [
        { do: 'set', variable: 'plan', value: 'pro' },
        {
          do: 'contact',
          change: { fields: { name: 'Ann' }, variables: ['plan'], tag: ['vip'], untag: [] },
        },
      ],
      next: { exit: 'next' },
    })
  })

  test('clears what is left empty, and leaves as it is what comes out empty', () => {
    const card = settings({ fields: [field('phone', ''), field('name', '{{who}}'), attribute('plan', '')] })
    expect(turnOf(contact.run(card), moment()).effects).toEqual([
      { do: 'set', variable: 'plan', value: null },
      { do: 'contact', change: { fields: { phone: '' }, variables: ['plan'], tag: [], untag: [] } },
    ])
  })

  test('does not take over what is no e-mail address', () => {
    const [told, made] = turnOf(
      contact.run(settings({ fields: [field('email', 'ann at home')] })),
      moment(),
    ).effects
    expect(told).toMatchObject({ do: 'tell', event: { type: 'value.rejected', name: 'email', at: NOON } })
    expect(made).toMatchObject({ change: { fields: {} } })
  })
})

const plan: FlowParts['variables'] = { plan: { type: 'text', scope: 'contact' } }
const updating = (card: Partial<Contact>, variables = plan) =>
  flowOf({
    variables,
    cards: {
      start: start('a'),
      a: { type: 'contact', settings: settings(card), exits: { next: 'b' } },
      b: say('{{contact.name}}: {{contact.attributes.plan}} {{plan}}; {{contact.attributes.tags}}', 'end'),
      end: { type: 'end' },
    },
  })
const [someone] = workspace('shop').contacts
const told = (flow: ReturnType<typeof updating>, who: string | null) =>
  linesOf(rehearse(flow, [{ ...arrive, contact: who }]))

describe('a conversation', () => {
  const flow = updating({ fields: [field('name', 'Zoë'), attribute('plan', 'pro')], tag: ['vip', 'lead'] })

  test('reads at once what was written, as attribute and as variable', () => {
    const lines = told(flow, someone?.id ?? null)
    expect(lines).toContain('contact updated: name = Zoë, plan = pro, tagged vip, tagged lead')
    expect(lines).toContain('bot: Zoë: pro pro; vip, lead')
  })

  test('makes a contact of a stranger', () => {
    expect(told(flow, null)).toContain('bot: Zoë: pro pro; vip, lead')
  })

  test('leaves it to the next one of the same visitor, who has the tags already', () => {
    const world = goOn(rehearse(flow, [{ ...arrive, contact: someone?.id ?? null }]), [
      { do: 'leave' },
      { do: 'say', text: 'me again' },
    ])
    const lines = linesOf(world, 'c1.2')
    expect(lines[0]).toContain('Zoë')
    expect(lines).toContain('contact updated: name = Zoë, plan = pro')
    expect(lines).toContain('bot: Zoë: pro pro; vip, lead')
  })
})

describe('what is wrong is told', () => {
  const codes = (card: Partial<Contact>, variables = plan) =>
    lint(updating(card, variables), catalog).map(({ code, path }) => `${code} ${path ?? ''}`)

  test.each<[string, Partial<Contact>, string[]]>([
    ['nothing', { tag: ['vip'] }, []],
    ['no change', {}, ['contact_unchanged fields']],
    ['a line without attribute', { fields: [attribute('', 'x')] }, ['attribute_missing fields.0.variable']],
    [
      'a field set twice',
      { fields: [field('name', 'A'), field('name', 'B')] },
      ['field_twice fields.1.value'],
    ],
    [
      'a field set three times, once',
      { fields: [field('name', 'A'), field('name', 'B'), field('phone', '1'), field('name', 'C')] },
      ['field_twice fields.3.value'],
    ],
    ['a line just begun', { fields: [field('name', '')] }, ['field_cleared fields.0.value']],
    ['a line with blanks alone', { fields: [attribute('plan', ' ')] }, ['field_cleared fields.0.value']],
    ['a line that clears on purpose', { fields: [{ ...field('name', ''), clear: true }] }, []],
    ['a value that may come out empty', { fields: [field('name', '{{contact.phone}}')] }, []],
    ['a tag added and removed', { tag: ['VIP'], untag: ['vip'] }, ['tag_both tag']],
    ['an unknown variable', { fields: [attribute('plam', 'x')] }, ['variable_undeclared fields.0.variable']],
  ])('%s', (_, card, expected) => {
    expect(codes(card)).toEqual(expected)
  })

  test('what an empty line does to the data, in so many words', () => {
    const card = { fields: [field('name', ''), attribute('plan', ''), attribute('', '')] }
    expect(
      contact
        .lint(settings(card))
        .flatMap(({ code, message }) => (code === 'field_cleared' ? [message] : [])),
    ).toEqual([
      'The name of every contact that comes here is emptied.',
      'The attribute “plan” of every contact that comes here is emptied.',
    ])
    expect(contactFace.summary(settings(card))).toBe('Clears name and plan')
    expect(contactFace.summary(settings({ fields: [field('email', 'a@b.ch'), field('name', '')] }))).toBe(
      'Sets e-mail and clears name',
    )
  })

  test('a variable that the contact does not keep', () => {
    const card = { fields: [attribute('plan', 'x')] }
    expect(codes(card, { plan: { type: 'text', scope: 'flow' } })).toContain(
      'variable_scope fields.0.variable',
    )
  })

  test('every fix puts its problem right', () => {
    const cases: [Partial<Contact>, FlowParts['variables']][] = [
      [{ fields: [field('name', 'A'), field('name', 'B')] }, plan],
      [{ fields: [field('name', ''), field('phone', '1')] }, plan],
      [{ tag: ['VIP', 'lead'], untag: ['vip'] }, plan],
      [{ fields: [attribute('plan', 'x')] }, { plan: { type: 'text', scope: 'flow' } }],
    ]
    for (const [card, variables] of cases) {
      const flow = updating(card, variables)
      const problem = lint(flow, catalog).find(({ card, fixes }) => card === 'a' && fixes)
      expect(problem?.fixes?.length).toBeGreaterThan(0)
      for (const fix of problem?.fixes ?? []) {
        const mended = edit(flow, changeOf(flow, catalog, 'a', fix))
        expect(lint(mended, catalog).map(({ code }) => code)).not.toContain(problem?.code)
      }
    }
  })
})
