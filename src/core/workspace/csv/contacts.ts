import { own } from '@/core/flow/json'
import { shortened } from '@/core/flow/text'
import { contactFaults, longFault } from '../faults'
import type { Contact } from '../workspace'
import { attributeName } from './columns'
import type { Given, Reading } from './plan'
import { booleanOf, nameOf, numberOf } from './values'

/** How a row becomes a contact. Attributes keep the type they have with the contacts that are there. */
export function readingContacts(there: readonly Contact[]): Reading<Contact> {
  const types = typesOf(there)
  const known = new Set(types.keys())
  return {
    noun: 'contact',
    there,
    read: (given, before, id) => {
      const faults: string[] = []
      const attributes = attributesOf(given, before, types, known, faults)
      const email = given.field('email') || (before?.email ?? '')
      const phone = given.field('phone') || (before?.phone ?? '')
      const made: Contact = {
        ...before,
        id,
        name: nameOf(given) || (before?.name ?? (email || phone)),
        email,
        phone,
        attributes,
        owner: given.field('owner') || (before?.owner ?? ''),
      }
      return { made, faults: [...Object.values(contactFaults(made)), ...faults] }
    },
  }
}

/** The contacts as a table that can be imported again. */
export function contactRecords(contacts: readonly Contact[]): readonly (readonly string[])[] {
  const names = [...typesOf(contacts, true).keys()]
  const cell = ({ attributes }: Contact, name: string) => {
    const value = own(attributes, name)
    return value === null || value === undefined ? '' : String(value)
  }
  return [
    ['id', 'name', 'email', 'phone', 'owner', ...names],
    ...contacts.map(contact => [
      contact.id,
      contact.name,
      contact.email,
      contact.phone,
      contact.owner,
      ...names.map(name => cell(contact, name)),
    ]),
  ]
}

type Value = Contact['attributes'][string]
type Types = ReadonlyMap<string, 'string' | 'number' | 'boolean'>

/** The type of each attribute that has only one among all contacts; text where it has several. */
function typesOf(contacts: readonly Contact[], all = false): Types {
  const types = new Map<string, 'string' | 'number' | 'boolean'>()
  for (const { attributes } of contacts) {
    for (const [name, value] of Object.entries(attributes)) {
      const type = typeof value
      if (type === 'object') {
        if (all && !types.has(name)) types.set(name, 'string')
      } else if (type === 'number' || type === 'boolean')
        types.set(name, (types.get(name) ?? type) === type ? type : 'string')
      else types.set(name, 'string')
    }
  }
  return types
}

function attributesOf(
  { others }: Given,
  before: Contact | undefined,
  types: Types,
  known: ReadonlySet<string>,
  faults: string[],
): Contact['attributes'] {
  const attributes: Record<string, Value> = { ...before?.attributes }
  for (const [header, text] of others) {
    const name = attributeName(header, known)
    if (name === null) {
      faults.push(
        `“${shortened(header)}” can’t be the name of an attribute. Rename the column or leave it out.`,
      )
      continue
    }
    const fault = longFault(text)
    if (fault) faults.push(`${name}: ${fault}`)
    const value = cellValue(text, types.get(name) ?? 'string', own(attributes, name))
    if (value === undefined) {
      faults.push(
        `“${shortened(text)}” in “${name}” is not ${types.get(name) === 'number' ? 'a number' : 'yes or no'}, as it is with the other contacts.`,
      )
    } else attributes[name] = value
  }
  return attributes
}

/** What reads the same is the same, whatever its type. */
function cellValue(
  text: string,
  type: 'string' | 'number' | 'boolean',
  before: Value | undefined,
): Value | undefined {
  if (before !== undefined && before !== null && String(before) === text) return before
  if (type === 'number') return numberOf(text)
  return type === 'boolean' ? booleanOf(text) : text
}
