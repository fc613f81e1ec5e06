import { LIMITS } from '@/core/flow/limits'
import { fold, shortened } from '@/core/flow/text'
import { type Agent, type Contact, MOST_OPEN, type Team } from './workspace'

/** What keeps somebody from being stored: a sentence for each field that is not right. Nothing there: it can be stored. */
export type Faults<T> = Readonly<Partial<Record<keyof T, string>>>

export const agentFaults = ({ name, email, capacity, open }: Agent): Faults<Agent> =>
  only({
    name: nameFault(name),
    email: emailFault(email),
    capacity: countFault('The capacity', capacity),
    open: countFault('The number of open conversations', open),
  })

/** `others`: the other teams, since two of one name could not be told apart where a card offers them. */
export const teamFaults = ({ name }: Team, others: readonly Team[]): Faults<Team> =>
  only({
    name:
      nameFault(name) ??
      (others.some(other => fold(other.name) === fold(name))
        ? `There is a team “${name.trim()}” already. Choose another name.`
        : undefined),
  })

export const contactFaults = ({ name, email, phone, owner }: Contact): Faults<Contact> =>
  only({
    name: [name, email, phone].every(text => text.trim() === '')
      ? 'Give a name, an e-mail or a phone number.'
      : longFault(name),
    email: emailFault(email),
    phone: longFault(phone),
    owner: longFault(owner),
  })

/** Empty is no fault: not everybody has one. */
export function emailFault(email: string): string | undefined {
  const text = email.trim()
  if (text === '' || (text.length <= 254 && EMAIL.test(text))) return undefined
  return `“${shortened(text)}” is not an e-mail address. It should look like name@company.example.`
}

/** `null`: what was typed is no number. */
export function countFault(what: string, count: number | null): string | undefined {
  if (count !== null && Number.isInteger(count) && count >= 0 && count <= MOST_OPEN) return undefined
  return `${what} must be a whole number from 0 to ${MOST_OPEN.toLocaleString('en')}.`
}

function nameFault(name: string): string | undefined {
  if (name.trim() === '') return 'Give a name.'
  return longFault(name)
}

export const longFault = (text: string): string | undefined =>
  text.length <= LIMITS.text
    ? undefined
    : `That is longer than ${LIMITS.text.toLocaleString('en')} characters. Shorten it.`

/** One at sign, something before it, a domain with a dot after it, and nothing that only a slip of the hand puts there. */
const EMAIL = /^[^\s@,;<>"()]+@[^\s@,;<>"().]+(?:\.[^\s@,;<>"().]+)+$/u

function only<T>(faults: { [K in keyof T]?: string | undefined }): Faults<T> {
  const found: Partial<Record<keyof T, string>> = {}
  for (const key in faults) {
    const fault = faults[key]
    if (fault !== undefined) found[key] = fault
  }
  return found
}
