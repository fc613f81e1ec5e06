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

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  flow: 'this flow',
  conversation: 'conversation',
  contact: 'contact',
}

/** "Text · conversation" */
export const variableWords = ({ type, scope }: Variable): string =>
  `${TYPE_WORDS[type]} · ${SCOPE_WORDS[scope]}`

/** The types a variable may have to take a value of the given one: its own, or text, which takes everything. */
export const takers = (type: VariableType): readonly VariableType[] =>
  type === 'text' ? ['text'] : [type, 'text']

type Variables = Readonly<Record<string, Variable>>

/** The name a variable gets from what was typed. A variable of that name which can be used is not made twice. */
export function variableName(typed: string, variables: Variables, accepts: readonly VariableType[]): string {
  const reserved = (key: string) => isBuiltIn(key) && !(key === 'handoff' && accepts.includes('object'))
  const plain = keyFrom(typed, reserved, 'variable')
  const there = own(variables, plain)
  if (there && accepts.includes(there.type)) return plain
  return keyFrom(typed, key => reserved(key) || Object.hasOwn(variables, key), 'variable')
}
