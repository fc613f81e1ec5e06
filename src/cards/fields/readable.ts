import { VARIABLE_TYPES, type Variable, type VariableType } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { BUILT_IN } from '@/core/flow/paths'
import { shortened } from '@/core/flow/text'
import { coerce, display } from '@/core/flow/value'
import type { Workspace } from '@/core/workspace/workspace'
import { HANDOFF_FIELDS } from './handoffFields'
import { TYPE_WORDS, UNSET_WORDS, variableWords } from './variableWords'

/** Something that a template or a comparison can read. */
export interface Readable {
  readonly path: string
  readonly type: VariableType
  readonly about: string
  /** Some way to the card leaves it unset. */
  readonly unset?: boolean
}

export interface ReadableGroup {
  readonly label: string
  readonly readables: readonly Readable[]
}

type Around = {
  readonly variables: Readonly<Record<string, Variable>>
  readonly workspace: Workspace
  readonly unset?: ReadonlySet<string> | undefined
}

/** The name of the group of the flow's own variables. */
export const DECLARED = 'Variables'

/** All that can be read in a flow, in groups. The hand-off's fields come first where it is the hand-off that speaks. */
export function readables(
  { variables, workspace, unset }: Around,
  ownHandoff = false,
): readonly ReadableGroup[] {
  const declared = Object.keys(variables)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(path => {
      const variable = own(variables, path)
      return variable ? [declaredAs(path, variable, unset?.has(path) ?? false)] : []
    })
  const handoff = { label: ownHandoff ? 'This hand-off' : 'Hand-off', readables: handoffPaths() }
  const groups: readonly ReadableGroup[] = [
    ...(ownHandoff ? [handoff] : []),
    { label: DECLARED, readables: declared },
    { label: 'Contact', readables: [...builtIns('contact.'), ...attributes(workspace)] },
    { label: 'Conversation', readables: [...builtIns('conversation.'), ...builtIns('flow.')] },
    ...(!ownHandoff && Object.hasOwn(variables, 'handoff') ? [handoff] : []),
    { label: 'From another bot', readables: builtIns('handoff.') },
  ]
  return groups.filter(group => group.readables.length > 0)
}

const declaredAs = (path: string, variable: Variable, unset: boolean): Readable => ({
  path,
  type: variable.type,
  about: variableWords(variable) + exampleWords(variable) + (unset ? ` · ${UNSET_WORDS}` : ''),
  unset,
})

const exampleWords = ({ sample, type }: Variable): string => {
  const shown = display(coerce(sample ?? null, type))
  return shown === '' ? '' : ` · for example “${shortened(shown)}”`
}

/** What a path holds, as far as it can be told. */
export function typeAt(path: string, around: Around): VariableType | null {
  const all = readables(around, true).flatMap(group => group.readables)
  return all.find(readable => readable.path === path)?.type ?? null
}

const builtIns = (start: string): readonly Readable[] =>
  Object.entries(BUILT_IN)
    .filter(([path]) => path.startsWith(start))
    .map(([path, about]) => ({ path, type: 'text', about }))

const handoffPaths = (): readonly Readable[] =>
  Object.entries(HANDOFF_FIELDS).map(([name, { type, about }]) => ({ path: `handoff.${name}`, type, about }))

/** Contacts are never changed in place, so what was found in a list of them is remembered as long as it lives. */
const attributesOf = new WeakMap<Workspace['contacts'], readonly Readable[]>()

/** The attributes that contacts of this workspace have, with the type of the first value found. */
function attributes({ contacts }: Workspace): readonly Readable[] {
  const known = attributesOf.get(contacts)
  if (known) return known
  const types = new Map<string, VariableType>()
  for (const contact of contacts) {
    for (const [name, value] of Object.entries(contact.attributes)) {
      if (!types.has(name) && value !== null && /^\w+$/.test(name)) types.set(name, typeOf(value))
    }
  }
  const found: readonly Readable[] = [...types].map(([name, type]) => ({
    path: `contact.attributes.${name}`,
    type,
    about: `${TYPE_WORDS[type]} · from the contact`,
  }))
  attributesOf.set(contacts, found)
  return found
}

function typeOf(value: string | number | boolean): VariableType {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text'
  return VARIABLE_TYPES.find(type => type === typeof value) ?? 'text'
}
