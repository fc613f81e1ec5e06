import * as z from 'zod/mini'
import type { VariableUse } from '@/core/flow/card-shape'
import { comparison, OPERATORS, type Operator, operatorSchema } from '@/core/flow/condition'
import { type Known, NAME } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import type { CardType, Moment, Play } from '@/core/runtime/card-type'

export const OTHERWISE = 'otherwise'

const test = z.looseObject({
  /** A variable, or a path such as `contact.attributes.plan`. */
  left: z.string(),
  operator: operatorSchema,
  /** What it is compared with; may hold `{{variables}}`. */
  right: z._default(z.string(), ''),
})

const branch = z.looseObject({
  key: z.string().check(z.regex(NAME)),
  label: z.string(),
  match: z.enum(['all', 'any']),
  tests: z.array(test).check(z.maxLength(20)),
})

const schema = z.looseObject({
  branches: z.array(branch).check(
    z.maxLength(20),
    z.refine(
      branches => new Set(branches.map(({ key }) => key)).size === branches.length,
      'two branches share a key',
    ),
    z.refine(
      branches => branches.every(({ key }) => key !== OTHERWISE),
      "a branch can't be called “otherwise”",
    ),
  ),
})

export type Condition = Known<z.infer<typeof schema>>
export type Branch = Condition['branches'][number]
export type Test = Branch['tests'][number]

/** Goes the way of the first branch whose comparisons hold, else *otherwise*. */
export const condition: CardType<Condition> = {
  type: 'condition',
  label: 'Condition',
  summary: 'Goes different ways, depending on variables',
  schema,
  brings: {},
  blank: () => ({
    branches: [
      { key: 'branch_1', label: 'Branch 1', match: 'all', tests: [{ left: '', operator: 'is', right: '' }] },
    ],
  }),
  exits: ({ branches }) => [
    ...branches.map(({ key, label }) => ({ name: key, label: label || key, open: 'idle' as const })),
    { name: OTHERWISE, label: 'Otherwise', open: 'idle' },
  ],
  templates: settings =>
    eachTest(settings).flatMap(({ path, test }) =>
      OPERATORS[test.operator].operand ? [{ path: `${path}.right`, text: test.right }] : [],
    ),
  variables: settings =>
    eachTest(settings).map(({ path, test: { left } }) => ({
      path: `${path}.left`,
      access: 'read',
      name: left,
      ...certainty(settings, left),
    })),
  references: () => [],
  lint: settings => [
    ...settings.branches.flatMap(({ tests, label }, i) =>
      tests.length === 0
        ? [
            error(
              'branch_empty',
              `The branch “${label}” tests nothing, so it is never taken.`,
              'Add a comparison.',
              { path: `branches.${i}` },
            ),
          ]
        : [],
    ),
    ...eachTest(settings).flatMap(({ path, test }) =>
      test.left === ''
        ? [
            error('test_incomplete', 'A comparison names no variable.', 'Choose the variable to look at.', {
              path: `${path}.left`,
            }),
          ]
        : [],
    ),
  ],

  run({ branches }, once = list => list) {
    const [first, second] = branches
    const [test, more] = first?.tests ?? []
    if (first && test && !second && !more && !MARKUP.test(test.right)) {
      const passes = comparisonOf(once([test.operator, test.right.trim()] as const))
      return { play: compare, variable: test.left, exit: first.key, passes }
    }
    const ways = branches.map(({ key, match, tests }) => ({ match, tests: tests.map(readied), key }))
    return moment => {
      const way = ways.find(({ match, tests }) => passesBy(match, tests, passes => passes(moment)))
      return moment.leave(way ? way.key : OTHERWISE)
    }
  },
}

/** What makes a text a template; to parse it here would load the template engine with every editor. */
const MARKUP = /\{[{%]/

/** The usual one: a variable is compared with the same words in all conversations. */
const compare: Play = (moment, { variable, passes, exit }) =>
  moment.leave(passes?.(moment.read(variable ?? '')) ? (exit ?? '') : OTHERWISE)

type Comparison = ReturnType<typeof comparison>

/** Made once for all cards of a flow that compare alike. */
const known = new WeakMap<readonly string[], Comparison>()

function comparisonOf(list: readonly [Operator, string]): Comparison {
  const before = known.get(list)
  if (before) return before
  const made = comparison(...list)
  known.set(list, made)
  return made
}

/** Mostly the words are the same as before: what they are compared by is kept. */
function readied({ left, operator, right }: Test): (moment: Moment) => boolean {
  let latest = ''
  let holds = comparison(operator, latest)
  return moment => {
    const words = moment.render(right)
    if (words !== latest) {
      latest = words
      holds = comparison(operator, words)
    }
    return holds(moment.read(left))
  }
}

export const passesBy = <T>(
  match: Branch['match'],
  tests: readonly T[],
  passes: (test: T) => boolean,
): boolean => tests.length > 0 && (match === 'all' ? tests.every(passes) : tests.some(passes))

/** A card that looks whether a variable has a value may read it while empty, and sends a run on knowing that it has one. */
function certainty({ branches }: Condition, variable: string): Pick<VariableUse, 'exits' | 'optional'> {
  const asks = (operator: Operator) => (test: Test) => test.left === variable && test.operator === operator
  const optional = branches.some(({ tests }) =>
    tests.some(test => asks('is_set')(test) || asks('is_empty')(test)),
  )
  if (!optional) return {}
  const exits = branches.flatMap(({ key, match, tests }, i) => {
    const set =
      match === 'all' || tests.length === 1 ? tests.some(asks('is_set')) : tests.every(asks('is_set'))
    return (set && tests.length > 0) || refusedBefore(branches.slice(0, i), asks('is_empty')) ? [key] : []
  })
  return { optional, exits: refusedBefore(branches, asks('is_empty')) ? [...exits, OTHERWISE] : exits }
}

/** Whether a run that took none of the branches has been told by one of them that the variable is not empty. */
const refusedBefore = (branches: readonly Branch[], isEmpty: (test: Test) => boolean): boolean =>
  branches.some(({ match, tests }) => (match === 'any' || tests.length === 1) && tests.some(isEmpty))

const eachTest = ({ branches }: Condition) =>
  branches.flatMap(({ tests }, i) => tests.map((test, j) => ({ path: `branches.${i}.tests.${j}`, test })))
