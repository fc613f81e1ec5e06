import { UserRoundPen } from 'lucide-react'
import { lazy } from 'react'
import { joined } from '@/cards/fields/pieces'
import type { CardFace } from '../face'
import type { Contact, Line } from './settings'

const Form = lazy(() => import('./form').then(({ ContactForm }) => ({ default: ContactForm })))

export const contactFace: CardFace<Contact> = { icon: UserRoundPen, hue: 'green', summary, Form }

function summary({ fields, tag, untag }: Contact): string {
  const named = fields.filter(line => nameOf(line) !== '')
  const parts = [
    told('sets', named.filter(isWritten).map(nameOf)),
    told('clears', named.filter(line => !isWritten(line)).map(nameOf)),
    told('tags', tag),
    told('removes the tag', untag),
  ].filter(Boolean)
  const text = joined(parts)
  return text === '' ? 'Changes nothing yet' : `${text[0]?.toUpperCase()}${text.slice(1)}`
}

const told = (does: string, names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `${does} ${joined(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names)}`

/** A line without a value empties its field. */
const isWritten = ({ value }: Line): boolean => value.trim() !== ''

const nameOf = ({ field, variable }: Line): string =>
  field === 'attribute' ? variable : field === 'email' ? 'e-mail' : field
