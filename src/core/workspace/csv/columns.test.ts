import { describe, expect, test } from 'vitest'
import { AGENT_FIELDS, ATTRIBUTE, attributeName, CONTACT_FIELDS, recognise, SKIP } from './columns'

describe('columns are known by what other tools call them', () => {
  test.each<[string, string[], string[]]>([
    ['our own', ['id', 'name', 'email', 'phone', 'owner'], ['id', 'name', 'email', 'phone', 'owner']],
    [
      'a CRM',
      ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Contact owner', 'Lifecycle Stage'],
      ['id', 'first_name', 'last_name', 'email', 'phone', 'owner', ATTRIBUTE],
    ],
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon'],
      ['first_name', 'last_name', 'email', 'phone'],
    ],
    ['signs and capitals', ['E-MAIL', 'full_name', ' Owner (e-mail) '], ['email', 'name', 'owner']],
    ['a field once, an empty header never', ['email', 'E-mail', ''], ['email', ATTRIBUTE, SKIP]],
  ])('%s', (_, headers, fields) => {
    expect(recognise(headers, CONTACT_FIELDS, ATTRIBUTE)).toEqual(fields)
  })

  test('an agent has no attributes', () => {
    expect(recognise(['Name', 'Max chats', 'Status', 'Shoe size'], AGENT_FIELDS, SKIP)).toEqual([
      'name',
      'capacity',
      'status',
      SKIP,
    ])
  })

  test('no word stands for two fields', () => {
    for (const fields of [CONTACT_FIELDS, AGENT_FIELDS]) {
      const words = fields.flatMap(({ synonyms }) => synonyms)
      expect(new Set(words).size).toBe(words.length)
    }
  })
})

test.each([
  ['Monthly budget', 'monthly_budget'],
  ['Größe', 'große'],
  ['plan', 'plan'],
  ['Plan', 'Plan'],
  ['2nd phone', '2nd phone'],
  ['公司', '公司'],
  ['constructor', null],
  ['__proto__', 'proto'],
  ['', null],
])('a column %j becomes the attribute %j', (header, name) => {
  expect(attributeName(header, new Set(['plan', 'Plan']))).toBe(name)
})
