import * as z from 'zod/mini'
import type { CardType } from '@/core/runtime/card-type'
import type { ContactChange, ContactField } from '@/core/runtime/contact'
import { lint } from './lint'
import { type Contact, type Line, schema } from './settings'

/** Writes what the bot has learnt on the visitor's contact, and tags it. */
export const contact: CardType<Contact> = {
  type: 'contact',
  label: 'Update contact',
  summary: 'Sets contact fields, adds and removes tags',
  schema,
  brings: {},
  blank: () => ({ fields: [], tag: [], untag: [] }),
  exits: () => [{ name: 'next', label: 'Next', open: 'idle' }],
  templates: ({ fields }) => fields.map(({ value }, i) => ({ path: `fields.${i}.value`, text: value })),
  variables: ({ fields }) =>
    fields.flatMap(({ field, variable }, i) =>
      field === 'attribute'
        ? [{ path: `fields.${i}.variable`, access: 'write', name: variable, scope: 'contact' }]
        : [],
    ),
  references: () => [],
  lint,

  run: settings => moment => {
    const { at, card } = moment
    const { known, odd } = written(settings, template => moment.render(template))
    for (const { field, value } of odd)
      moment.tell({ at, type: 'value.rejected', card, name: field, message: ODD(value) })
    for (const { field, variable, value } of known)
      if (field === 'attribute') moment.set(variable, value || null)
    moment.know(changeOf(settings, known))
    return moment.leave('next')
  },
}

const ODD = (value: string): string =>
  `"${value.slice(0, 80)}" is no e-mail address; the contact's stays as it is.`

interface Written {
  readonly field: Line['field']
  readonly variable: string
  readonly value: string
  /** Of the line. */
  readonly place: number
}

/** The lines as they come out, all of the same moment: those that are to be written, and e-mails that are none. */
export function written(
  { fields }: Contact,
  render: (template: string, place: number) => string,
): { known: readonly Written[]; odd: readonly Written[] } {
  const lines = fields.map(
    ({ field, variable, value }, place): Written => ({
      field,
      variable,
      place,
      value: value === '' ? '' : render(value, place).trim(),
    }),
  )
  const meant = lines.filter(({ value, place }) => value !== '' || fields[place]?.value.trim() === '')
  const isOdd = ({ field, value }: Written): boolean =>
    field === 'email' && value !== '' && !z.email().safeParse(value).success
  return { known: meant.filter(line => !isOdd(line)), odd: meant.filter(isOdd) }
}

export function changeOf({ tag, untag }: Contact, known: readonly Written[]): ContactChange {
  const fields: Partial<Record<ContactField, string>> = {}
  for (const { field, value } of known) if (field !== 'attribute') fields[field] = value
  const variables = known.flatMap(({ field, variable }) => (field === 'attribute' ? [variable] : []))
  return { fields, variables, tag, untag }
}
