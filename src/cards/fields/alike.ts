import { isValidElement } from 'react'
import { same } from '@/core/flow/json'
import type { FormAround } from './form'

/** Whether a field would look and do the same with other props: what it holds is compared by value, what it calls by identity. */
export function alike<P extends { readonly form: FormAround }>(a: P, b: P): boolean {
  const { form: before, ...was } = a
  const { form: after, ...is } = b
  return AROUND.every(name => Object.is(before[name], after[name])) && sameProps(was, is)
}

function sameProps(was: object, is: object): boolean {
  const [before, after] = [Object.entries(was), new Map(Object.entries(is))]
  return (
    before.length === after.size &&
    before.every(([name, value]) => after.has(name) && sameValue(value, after.get(name)))
  )
}

/** What is drawn is not looked into: while developing it points at what drew it, round and round. */
const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (!isValidElement(a) && !isValidElement(b) && same(a, b))

/** All of the form that a field may read. */
const AROUND = [
  'workspace',
  'flow',
  'variables',
  'onDeclare',
  'problems',
  'unset',
  'onFix',
] as const satisfies readonly (keyof FormAround)[]
