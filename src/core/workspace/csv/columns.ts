import { FORBIDDEN } from '@/core/flow/document'

/** What the columns of a CSV file hold. */

/** The field a column fills; `ATTRIBUTE` for one of the contact's own, under the column's name; `SKIP` for nothing. */
export type Taken = string
export const SKIP = ''
export const ATTRIBUTE = '*'

/** A field that a file may fill, and the headers it goes by in what other tools write. */
export interface FieldOf {
  readonly name: string
  readonly label: string
  readonly synonyms: readonly string[]
}

const id = (...more: readonly string[]): FieldOf => ({
  name: 'id',
  label: 'Id',
  synonyms: ['id', 'record id', 'external id', 'user id', ...more],
})
const person: readonly FieldOf[] = [
  {
    name: 'name',
    label: 'Name',
    synonyms: ['name', 'full name', 'display name', 'customer', 'nom', 'nombre'],
  },
  { name: 'first_name', label: 'First name', synonyms: ['first name', 'given name', 'forename', 'vorname'] },
  { name: 'last_name', label: 'Last name', synonyms: ['last name', 'surname', 'family name', 'nachname'] },
  {
    name: 'email',
    label: 'E-mail',
    synonyms: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'work email', 'e mail adresse'],
  },
]

export const CONTACT_FIELDS: readonly FieldOf[] = [
  id('contact id', 'customer id', 'contactid'),
  ...person,
  {
    name: 'phone',
    label: 'Phone',
    synonyms: ['phone', 'phone number', 'mobile', 'mobile phone', 'telephone', 'tel', 'whatsapp', 'telefon'],
  },
  {
    name: 'owner',
    label: 'Owner',
    synonyms: [
      'owner',
      'contact owner',
      'owner email',
      'owner e mail',
      'account owner',
      'assigned to',
      'hubspot owner',
    ],
  },
]

export const AGENT_FIELDS: readonly FieldOf[] = [
  id('agent id', 'agentid'),
  ...person,
  { name: 'status', label: 'Status', synonyms: ['status', 'availability', 'presence'] },
  {
    name: 'capacity',
    label: 'Capacity',
    synonyms: ['capacity', 'max chats', 'max conversations', 'chat limit', 'limit', 'max open'],
  },
  {
    name: 'open',
    label: 'Open conversations',
    synonyms: ['open', 'open conversations', 'open chats', 'open of capacity'],
  },
  { name: 'active', label: 'Active', synonyms: ['active', 'is active', 'enabled'] },
]

/** Which field each column fills, by its header. A field is filled once; what is not known becomes `other`. */
export function recognise(
  headers: readonly string[],
  fields: readonly FieldOf[],
  other: typeof ATTRIBUTE | typeof SKIP,
): readonly Taken[] {
  const used = new Set<string>()
  return headers.map(header => {
    const words = plain(header)
    const field = fields.find(({ name, synonyms }) => synonyms.includes(words) && !used.has(name))
    if (field) used.add(field.name)
    return field?.name ?? (words === '' ? SKIP : other)
  })
}

/**
 * What an attribute is called after its column's header: as contacts call it already, else in the form in which
 * templates can name it (`Monthly budget` → `monthly_budget`). `null` where that would be no name.
 */
export function attributeName(header: string, known: ReadonlySet<string>): string | null {
  const given = header.trim()
  const made = plain(given).replaceAll(' ', '_').slice(0, 64)
  const name = known.has(given) || !/^[a-z]/.test(made) ? given : made
  return name === '' || FORBIDDEN.has(name) ? null : name
}

/** Small letters without marks, words parted by one space. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
