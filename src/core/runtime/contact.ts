import type { Variable } from '@/core/flow/document'
import { type Json, own } from '@/core/flow/json'
import { TAGS } from '@/core/flow/paths'
import { fold } from '@/core/flow/text'
import { display } from '@/core/flow/value'
import type { Session, Visitor } from './session'
import { type Values, valueAt, withValue } from './values'

/** What a card makes known of the visitor. */
export interface ContactChange {
  /** Those that stand on every contact. */
  readonly fields: Readonly<Partial<Record<ContactField, string>>>
  /** Contact variables whose values now stand on the contact, as attributes of the same name. */
  readonly variables: readonly string[]
  readonly tag: readonly string[]
  readonly untag: readonly string[]
}

export const CONTACT_FIELDS = ['name', 'email', 'phone'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** The variables of a program, as it knows them. */
interface Variables {
  readonly slot: ReadonlyMap<string, number>
  readonly slots: readonly Variable[]
}

/** What has changed: values by field or `attributes.<name>`, and the tags that were not, or were, there. */
export interface ContactUpdate {
  readonly set: Readonly<Record<string, Json>>
  readonly tagged: readonly string[]
  readonly untagged: readonly string[]
}

/**
 * The session once its contact is changed, and what that was; `null` where nothing is. A stranger becomes a contact, whose
 * id is that of the conversation. Variables of the contact go with its attributes, also those that other bots brought along.
 */
export function withContact(
  { slot, slots }: Variables,
  session: Pick<Session, 'contact' | 'conversation' | 'values' | 'carried'>,
  change: ContactChange,
): { after: Pick<Session, 'contact' | 'values' | 'carried'>; update: ContactUpdate } | null {
  const before = session.contact ?? stranger(session.conversation)
  const named = change.variables.flatMap(name => {
    const place = slot.get(name) ?? -1
    return slots[place]?.scope === 'contact' ? [[name, valueAt(session.values, place)] as const] : []
  })
  const had = tagsOf(before.attributes[TAGS] ?? null)
  const tags = tagsAfter(had, change)
  const tagged = tags.filter(one => !had.includes(one))
  const untagged = had.filter(one => !tags.includes(one))
  const retagged = tagged.length + untagged.length > 0
  const attributes: Record<string, Json> = Object.fromEntries(named)
  if (retagged) attributes[TAGS] = tags.length === 0 ? null : tags.join(', ')
  const set: Record<string, Json> = { ...change.fields }
  for (const [name, value] of named) set[`attributes.${name}`] = value
  if (Object.keys(set).length === 0 && !retagged) return null
  const contact: Visitor = {
    ...before,
    ...change.fields,
    attributes: { ...before.attributes, ...attributes },
  }
  const carried = Object.entries(attributes).filter(([name]) => own(session.carried, name) !== undefined)
  return {
    after: {
      contact,
      values: retagged ? withTags({ slot, slots }, session.values, attributes[TAGS] ?? null) : session.values,
      carried:
        carried.length === 0 ? session.carried : { ...session.carried, ...Object.fromEntries(carried) },
    },
    update: { set, tagged, untagged },
  }
}

const stranger = (id: string): Visitor => ({ id, name: '', email: '', phone: '', owner: '', attributes: {} })

/** Tags as they are written: `vip, lead`. */
export const tagsOf = (value: Json): readonly string[] =>
  display(value)
    .split(',')
    .map(tag => tag.trim())
    .filter(Boolean)

/** First the tags to remove go, then those to add come that are not there, each once. */
function tagsAfter(had: readonly string[], { tag, untag }: ContactChange): readonly string[] {
  const has = (tags: readonly string[], name: string) => tags.some(one => fold(one) === fold(name))
  const added = tagsOf(tag.join(','))
  const kept = had.filter(one => !has(untag, one) || has(added, one))
  const tags = [...kept]
  for (const one of added) if (!has(tags, one)) tags.push(one)
  return tags
}

/** A flow may declare the tags as a variable of its own. */
function withTags({ slot, slots }: Variables, values: Values, tags: Json): Values {
  const place = slot.get(TAGS) ?? -1
  const { scope, type } = slots[place] ?? {}
  return scope === 'contact' && type === 'text' ? withValue(values, place, tags) : values
}
