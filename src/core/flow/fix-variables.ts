import type { VariableUse } from './card-shape'
import { type Flow, NAME, type Scope, type VariableType } from './document'
import { bareReads, withFallback } from './fallback'
import { own } from './json'
import { keyFrom } from './keys'
import { nearest } from './nearest'
import { BUILT_IN, isBuiltIn, isReserved, rootOf } from './paths'
import type { Fix, Remedy } from './problem'
import { renamed } from './settings-path'
import { parseTemplate } from './template'
import { takers, type Uses } from './uses'

/** Ways out for a name that is not declared: the existing one that was probably meant, or a variable of that name. */
export function undeclaredFixes(flow: Flow, use: VariableUse, text = use.name): readonly Fix[] {
  return [...meant(flow, use, text), ...creation(flow, use, text)]
}

/** The existing variable whose name is most like the one given. */
function meant(flow: Flow, { path, name, access, holds }: VariableUse, text: string): readonly Fix[] {
  const fitting = Object.entries(flow.variables).flatMap(([one, { type }]) =>
    holds && !takers(holds).includes(type) ? [] : [one],
  )
  const root = rootOf(name)
  const variable = nearest(access === 'read' ? root : name, fitting)
  const builtIn = access === 'read' ? nearest(name, Object.keys(BUILT_IN)) : null
  const to = variable === null ? builtIn : `${variable}${access === 'read' ? name.slice(root.length) : ''}`
  if (to === null || stillReads(renamed(text, name, to), name)) return []
  return [{ label: `Use “${to}”`, steps: [{ do: 'rename', path, from: name, to }] }]
}

function creation(flow: Flow, { path, name, access, holds }: VariableUse, text: string): readonly Fix[] {
  const root = access === 'read' ? rootOf(name) : name
  const variable = NAME.test(root) && !isReserved(root) ? root : newName(flow, root)
  const type = root === name ? (holds ?? 'text') : 'object'
  const scope = holds ? 'conversation' : 'flow'
  const steps: Remedy[] = [{ do: 'declare', variable, as: { type, scope } }]
  if (variable !== root) {
    const to = `${variable}${name.slice(root.length)}`
    if (stillReads(renamed(text, name, to), name)) return []
    steps.push({ do: 'rename', path, from: name, to })
  }
  return [{ label: `Create variable “${variable}”`, steps }]
}

/** Ways out for a variable that can't hold what is stored in it: one that can and is not yet in use here, or a new one. */
export function misfitFixes(
  flow: Flow,
  uses: Uses,
  { path, holds }: { path: string; holds: VariableType },
): readonly Fix[] {
  const taken = new Set(uses.variables.flatMap(({ access, name }) => (access === 'write' ? [name] : [])))
  const wanted = keyFrom(snake(path.split('.').at(-1) ?? ''), isBuiltIn, 'variable')
  const free = Object.entries(flow.variables).flatMap(([name, { type }]) =>
    type === holds && !taken.has(name) && !isReserved(name) ? [name] : [],
  )
  const other = free.includes(wanted)
    ? wanted
    : (nearest(wanted, free) ?? (free.length === 1 ? free[0] : null))
  const made = newName(flow, wanted)
  return [
    ...(other
      ? [{ label: `Use “${other}” instead`, steps: [{ do: 'put' as const, path, value: other }] }]
      : []),
    {
      label: `Create variable “${made}” and use it`,
      steps: [
        { do: 'declare', variable: made, as: { type: holds, scope: 'conversation' } },
        { do: 'put', path, value: made },
      ],
    },
  ]
}

/** A way out for a variable that is forgotten with the flow or the conversation: a new one that is kept. */
export function scopeFixes(
  flow: Flow,
  { path, name, scope }: { path: string; name: string; scope: Scope },
): readonly Fix[] {
  const made = newName(flow, `${scope}_${name}`)
  const type = own(flow.variables, name)?.type ?? 'text'
  return [
    {
      label: `Create variable “${made}” and use it`,
      steps: [
        { do: 'declare', variable: made, as: { type, scope } },
        { do: 'put', path, value: made },
      ],
    },
  ]
}

/** A place where the value of a variable matters. */
export interface ValueRead {
  readonly path: string
  readonly name: string
  /** The template that reads it, which may say what to write in place of nothing; `null` where it is named outright. */
  readonly text: string | null
}

/** Ways out for a variable that may be empty: words in its place, or, where a value is needed, one to begin with. */
export function unsetFixes({ path, name, text }: ValueRead): readonly Fix[] {
  const fallback = (label: string, words: string): Fix => ({
    label,
    steps: [{ do: 'fall_back', path, variable: name, text: words }],
  })
  if (text !== null && !bareReads(withFallback(text, name, '')).includes(name)) {
    return [
      fallback(`Write a fallback for “${name}”: “…”`, '…'),
      fallback(`Leave “${name}” out where it is empty`, ''),
    ]
  }
  return [
    {
      label: `Give “${name}” an initial value`,
      steps: [{ do: 'go', to: { kind: 'variable', id: name } }],
    },
  ]
}

/** A text that is written another way than `renamed` knows would stay wrong: then the fix is not offered. */
function stillReads(text: string, name: string): boolean {
  const reads = text.includes('{{') ? parseTemplate(text).template?.reads : [text]
  return reads?.includes(name) ?? true
}

const newName = (flow: Flow, wanted: string): string =>
  keyFrom(snake(wanted), key => isBuiltIn(key) || Object.hasOwn(flow.variables, key), 'variable')

/** `assigneeName` → `assignee_name` */
const snake = (name: string): string => name.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)
