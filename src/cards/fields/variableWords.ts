import type { Scope, Variable, VariableType } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { keyFrom } from '@/core/flow/keys'
import { isBuiltIn } from '@/core/flow/paths'

export const TYPE_WORDS: Readonly<Record<VariableType, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  object: 'Record',
}

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  flow: 'this flow',
  conversation: 'conversation',
  contact: 'contact',
}

/** Said of a variable that some way to the card leaves unset. */
export const UNSET_WORDS = 'not set on every way here'

/** "Text · conversation" */
export const variableWords = ({ type, scope }: Variable): string =>
  `${TYPE_WORDS[type]} · ${SCOPE_WORDS[scope]}`

type Variables = Readonly<Record<string, Variable>>

/** The name a variable gets from what was typed. A variable of that name which can be used is not made twice. */
export function variableName(typed: string, variables: Variables, accepts: readonly VariableType[]): string {
  const reserved = (key: string) => isBuiltIn(key) && !(key === 'handoff' && accepts.includes('object'))
  const plain = keyFrom(typed, reserved, 'variable')
  const there = own(variables, plain)
  if (there && accepts.includes(there.type)) return plain
  return keyFrom(typed, key => reserved(key) || Object.hasOwn(variables, key), 'variable')
}
