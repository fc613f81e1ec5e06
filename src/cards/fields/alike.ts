import { same } from '@/core/flow/json'
import type { FormAround } from './form'

/** Whether a field would look and do the same with other props: what it holds is compared by value, what it calls by identity. */
export function alike<P extends { readonly form: FormAround }>(a: P, b: P): boolean {
  const { form: before, ...was } = a
  const { form: after, ...is } = b
  return AROUND.every(name => Object.is(before[name], after[name])) && same(was, is)
}

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
