import { OPERATORS, type Operator } from '@/core/flow/condition'
import type { VariableType } from '@/core/flow/document'
import type { SelectOption } from '@/ui/NativeSelect'

const EMPTINESS = ['is_empty', 'is_set'] as const

const SUITABLE: Readonly<Record<VariableType, readonly Operator[]>> = {
  text: ['is', 'is_not', 'contains', 'not_contains', 'starts_with', 'ends_with', ...EMPTINESS],
  number: ['is', 'is_not', 'less', 'at_most', 'more', 'at_least', ...EMPTINESS],
  boolean: ['is_true', 'is_false', ...EMPTINESS],
  date: ['is', 'before', 'after', ...EMPTINESS],
  object: EMPTINESS,
}

const ALL = Object.keys(OPERATORS).filter((name): name is Operator => Object.hasOwn(OPERATORS, name))

/** The comparisons that make sense for a type; all of them where the type can't be told. */
export const operatorsFor = (type: VariableType | null): readonly Operator[] =>
  type === null ? ALL : SUITABLE[type]

/** The same comparison where it still makes sense for the type, else the first that does. */
export function fitting(operator: Operator, type: VariableType | null): Operator {
  const suitable = operatorsFor(type)
  return suitable.includes(operator) ? operator : (suitable[0] ?? operator)
}

/** What there is to choose from; one that a file has chosen against the type is kept. */
export function operatorOptions(
  type: VariableType | null,
  chosen: Operator,
): readonly SelectOption<Operator>[] {
  const suitable = operatorsFor(type)
  const all = suitable.includes(chosen) ? suitable : [...suitable, chosen]
  return all.map(value => ({ value, label: OPERATORS[value].label }))
}
