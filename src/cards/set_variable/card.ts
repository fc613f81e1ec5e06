import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import type { CardType, Play } from '@/core/runtime/card-type'

const schema = z.looseObject({
  assignments: z
    .array(
      z.looseObject({
        variable: z.string(),
        /** A template; empty text clears the variable. */
        value: z.string(),
      }),
    )
    .check(z.maxLength(50)),
})

export type SetVariable = Known<z.infer<typeof schema>>

/** Gives variables a value: text, or a template of other variables. Later lines see what earlier ones set. */
export const setVariable: CardType<SetVariable> = {
  type: 'set_variable',
  label: 'Set variable',
  summary: 'Gives variables a value',
  schema,
  brings: {},
  blank: () => ({ assignments: [{ variable: '', value: '' }] }),
  exits: () => [{ name: 'next', label: 'Next', open: 'idle' }],
  templates: ({ assignments }) =>
    assignments.map(({ value }, i) => ({
      path: `assignments.${i}.value`,
      text: value,
      sees: assignments.slice(0, i).map(({ variable }) => variable),
    })),
  variables: ({ assignments }) =>
    assignments.map(({ variable }, i) => ({
      path: `assignments.${i}.variable`,
      access: 'write',
      name: variable,
    })),
  references: () => [],
  lint: ({ assignments }) =>
    assignments.flatMap(({ variable }, i) =>
      variable === ''
        ? [
            error('assignment_incomplete', 'A line names no variable.', 'Choose the variable to set.', {
              path: `assignments.${i}.variable`,
            }),
          ]
        : [],
    ),
  run({ assignments }) {
    const [first, second] = assignments
    if (first && !second) return { play: fill, variable: first.variable, text: first.value }
    return moment => {
      for (const { variable, value } of assignments) moment.fill(variable, value)
      return moment.leave('next')
    }
  },
}

/** The usual one: a text for one variable. */
const fill: Play = (moment, { variable, text }) => {
  moment.fill(variable ?? '', text ?? '')
  return moment.leave('next')
}
