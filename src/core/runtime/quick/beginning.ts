import type { Holder } from '../holder'
import type { Program } from '../prepared'
import { initialValues } from '../scope'
import { ownValues } from '../values'
import type { Quick } from './inputs'

/** Sessions as `step` begins them. Written out: a spread would lay them out in two parts. */
export function beginning(program: Program, bot: Holder): Quick['begin'] {
  const values = initialValues(program, { contact: null })
  return (conversation, contact = null, previous = null) => ({
    conversation,
    contact,
    state: 'new',
    card: -1,
    visit: 0,
    visits: 0,
    serial: 0,
    hops: 0,
    handoffs: 0,
    keyword: '',
    memory: null,
    holder: bot,
    values: ownValues(contact ? initialValues(program, { contact }) : values),
    carried: NOTHING,
    handed: null,
    handoff: NOTHING,
    previous,
  })
}

const NOTHING = {}
