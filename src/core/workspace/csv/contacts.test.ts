import { describe, expect, test } from 'vitest'
import { workspace } from '../../../../tests/build/workspace'
import type { Contact } from '../workspace'
import { ATTRIBUTE, CONTACT_FIELDS, recognise } from './columns'
import { contactRecords, readingContacts } from './contacts'
import { type Finding, imported, planRows, unimported } from './plan'
import { tableOf } from './table'

const shop = workspace('shop').contacts
const demo = workspace('demo').contacts

function plan(
  records: readonly (readonly string[])[],
  there: readonly Contact[] = shop,
): readonly Finding<Contact>[] {
  const table = tableOf(records)
  if (!table) throw new Error('no table')
  let made = 0
  const taken = recognise(table.headers, CONTACT_FIELDS, ATTRIBUTE)
  return planRows(table, taken, readingContacts(there), () => `new_${++made}`)
}
const faultsOf = (findings: readonly Finding<Contact>[]) =>
  findings.flatMap(one => (one.is === 'faulty' ? one.faults.map(fault => `${one.row}: ${fault}`) : []))

test('who is there is changed, found by id and then by e-mail; who is not is added', () => {
  const findings = plan([
    ['id', 'name', 'email', 'owner', 'plan'],
    ['of_ann', 'Olga P.', '', 'ben', ''],
    ['', '', 'OMAR@example.com', 'cleo', 'pro'],
    ['crm-9', 'Otto', 'otto@example.com', '', ''],
    ['', 'Nora', 'nora@example.com', 'x@elsewhere.example', ''],
    ['own-id', 'Nils', '', '', ''],
  ])
  expect(findings).toMatchObject([
    {
      is: 'update',
      row: 2,
      before: { id: 'of_ann' },
      changed: ['name', 'owner'],
      made: { attributes: { plan: 'pro' } },
    },
    { is: 'update', row: 3, made: { id: 'of_ben', name: 'Omar', email: 'OMAR@example.com' } },
    { is: 'same', row: 4, before: { id: 'of_finn' } },
    { is: 'add', row: 5, made: { id: 'new_1', name: 'Nora', owner: 'x@elsewhere.example', attributes: {} } },
    { is: 'add', row: 6, made: { id: 'own-id', name: 'Nils' } },
  ])
})

test('a name in two columns is one; without a name the e-mail stands for it', () => {
  const findings = plan([
    ['First name', 'Last name', 'Email'],
    ['Ada', 'Byron', 'ada@example.com'],
    ['', '', 'bob@example.com'],
  ])
  expect(findings).toMatchObject([{ made: { name: 'Ada Byron' } }, { made: { name: 'bob@example.com' } }])
})

describe('a row that can’t be imported says why', () => {
  test.each<[string, string[][], string[]]>([
    [
      'no e-mail',
      [
        ['name', 'email'],
        ['Ada', 'ada'],
      ],
      ['2: “ada” is not an e-mail address. It should look like name@company.example.'],
    ],
    [
      'nobody',
      [
        ['name', 'plan'],
        ['', 'pro'],
      ],
      ['2: Give a name, an e-mail or a phone number.'],
    ],
    [
      'twice in the file',
      [['email'], ['ada@example.com'], ['ADA@example.com'], ['ada@example.com']],
      [
        '3: It is the same contact as in row 2. Keep one of the two.',
        '4: It is the same contact as in row 2. Keep one of the two.',
      ],
    ],
    [
      'the same one by id and by e-mail',
      [
        ['id', 'email'],
        ['of_ann', ''],
        ['', 'olga@example.com'],
      ],
      ['3: It is the same contact as in row 2. Keep one of the two.'],
    ],
    [
      'a cell too many',
      [['name'], ['Ada', 'x']],
      ['2: The row has 2 cells, but there are only 1 columns: a comma or quote may be out of place.'],
    ],
    [
      'two faults',
      [
        ['email', 'constructor'],
        ['ada', 'x'],
      ],
      [
        '2: “ada” is not an e-mail address. It should look like name@company.example.',
        '2: “constructor” can’t be the name of an attribute. Rename the column or leave it out.',
      ],
    ],
  ])('%s', (_, records, faults) => {
    expect(faultsOf(plan(records))).toEqual(faults)
  })

  test('an e-mail that several contacts have', () => {
    const twins = shop.map(contact => ({ ...contact, email: 'twin@example.com' }))
    expect(
      faultsOf(
        plan(
          [
            ['email', 'name'],
            ['twin@example.com', 'X'],
          ],
          twins,
        ),
      ),
    ).toEqual(['2: 7 contacts have the e-mail “twin@example.com”. Give the id of the one that is meant.'])
  })

  test('a faulty row keeps nobody else out', () => {
    expect(plan([['email'], ['nonsense'], ['ada@example.com']]).map(({ is }) => is)).toEqual([
      'faulty',
      'add',
    ])
  })
})

test('attributes keep the type they have with the others', () => {
  const records = [
    ['id', 'monthly_budget', 'VIP', 'company', 'zip'],
    ['contact_anna_schmidt', '1500', 'yes', '42', '01067'],
    ['contact_luca_moretti', '2500', 'no', 'Moretti Auto', ''],
    ['contact_chloe_dubois', 'lots', 'perhaps', '', ''],
  ]
  const [anna, luca, chloe] = plan(records, demo)
  expect(anna).toMatchObject({
    is: 'update',
    made: { attributes: { monthly_budget: 1500, vip: true, company: '42', zip: '01067' } },
  })
  expect(luca).toMatchObject({ is: 'same' })
  expect(chloe).toMatchObject({
    faults: [
      '“lots” in “monthly_budget” is not a number, as it is with the other contacts.',
      '“perhaps” in “vip” is not yes or no, as it is with the other contacts.',
    ],
  })
})

test('what was written comes back as it is', () => {
  for (const there of [shop, demo])
    expect(plan(contactRecords(there), there).map(({ is }) => is)).toEqual(there.map(() => 'same'))
})

describe('an import is one change of the list, and can be taken back', () => {
  const findings = plan([
    ['id', 'name', 'owner'],
    ['of_ann', 'Olga P.', 'ben'],
    ['fresh', 'Fay', ''],
    ['', '', 'x'],
  ])

  test('it touches what the rows say, and keeps what changed meanwhile', () => {
    const meanwhile = shop
      .map(contact => (contact.id === 'of_ann' ? { ...contact, phone: '1' } : contact))
      .slice(0, 3)
    expect(imported(meanwhile, findings)).toMatchObject([
      { id: 'of_ann', name: 'Olga P.', owner: 'ben', phone: '1', email: 'olga@example.com' },
      meanwhile[1],
      meanwhile[2],
      { id: 'fresh', name: 'Fay' },
    ])
    expect(imported(imported(shop, findings), findings)).toEqual(imported(shop, findings))
  })

  test('taken back, the list is as it was', () => {
    expect(unimported(imported(shop, findings), findings)).toEqual(shop)
  })
})

test('five thousand rows are read one by one', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`Person ${at}`, `p${at}@example.com`])
  const findings = plan([['name', 'email'], ...rows])
  expect(findings.every(({ is }) => is === 'add')).toBe(true)
  expect(new Set(findings.map(one => (one.is === 'add' ? one.made.id : ''))).size).toBe(5000)
})

test('an attribute that is a number here and yes or no there is text; one that is too long is a fault', () => {
  const contact = (id: string, attributes: Contact['attributes']): Contact => ({
    ...{ id, name: id, email: '', phone: '', owner: '' },
    attributes,
  })
  const there = [contact('a', { vip: true }), contact('b', { vip: 3 })]
  const [one, long] = plan(
    [
      ['id', 'name', 'vip'],
      ['a', 'A', 'maybe'],
      ['b', 'B', 'x'.repeat(100_001)],
    ],
    there,
  )
  expect(one).toMatchObject({ is: 'update', made: { attributes: { vip: 'maybe' } } })
  expect(faultsOf(long ? [long] : [])).toEqual([expect.stringMatching(/^3: vip: /)])
})
