import { holds } from '@/core/flow/condition'
import type { QuickCard, QuickSession, QuickTools } from '@/core/runtime/quick/card'
import { valueAt } from '@/core/runtime/values'
import { type Branch, type Condition, OTHERWISE, passesBy, type Test } from './card'

export function quick({ branches }: Condition, tools: QuickTools): QuickCard {
  const otherwise = tools.to(OTHERWISE)
  const [only, second] = branches
  const [test, more] = only?.tests ?? []
  const place = test && !more && !second ? tools.at(test.left) : -1
  const right = tools.always(test?.right ?? '')
  if (only && test && place >= 0 && right !== null)
    return {
      enter: tested,
      slot: place,
      passes: tools.comparison(test.operator, right),
      next: tools.to(only.key),
      otherwise,
    }
  const ways = branches.map(branch => ({ passes: quickBranch(branch, tools), to: tools.to(branch.key) }))
  return {
    enter(session) {
      for (const { passes, to } of ways) if (passes(session)) return to
      return otherwise
    },
  }
}

/** The usual one: a variable compared with words that are always the same. */
const tested: QuickCard['enter'] = ({ values }, _at, _said, { passes, slot, next, otherwise }) =>
  passes?.(valueAt(values, slot)) ? next : otherwise

function quickBranch({ match, tests }: Branch, tools: QuickTools): (session: QuickSession) => boolean {
  const compiled = tests.map(test => quickTest(test, tools))
  const [only, second] = compiled
  return only && !second ? only : session => passesBy(match, compiled, test => test(session))
}

function quickTest({ left, operator, right }: Test, tools: QuickTools): (session: QuickSession) => boolean {
  const read = tools.read(left)
  const always = tools.always(right)
  if (always !== null) {
    const passes = tools.comparison(operator, always)
    return session => passes(read(session))
  }
  const words = tools.words(right)
  return session => holds(read(session), operator, words(session))
}
