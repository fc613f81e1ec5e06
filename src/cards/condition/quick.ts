import { comparison, holds } from '@/core/flow/condition'
import type { QuickCard, QuickSession, QuickTools } from '@/core/runtime/quick/card'
import { type Branch, type Condition, OTHERWISE, passesBy, type Test } from './card'

export function quick({ branches }: Condition, tools: QuickTools): QuickCard {
  const ways = branches.map(branch => ({ passes: quickBranch(branch, tools), to: tools.to(branch.key) }))
  const otherwise = tools.to(OTHERWISE)
  return {
    enter(session) {
      for (const { passes, to } of ways) if (passes(session)) return to
      return otherwise
    },
  }
}

function quickBranch({ match, tests }: Branch, tools: QuickTools): (session: QuickSession) => boolean {
  const compiled = tests.map(test => quickTest(test, tools))
  const [only, second] = compiled
  return only && !second ? only : session => passesBy(match, compiled, test => test(session))
}

function quickTest({ left, operator, right }: Test, tools: QuickTools): (session: QuickSession) => boolean {
  const read = tools.read(left)
  const always = tools.always(right)
  if (always !== null) {
    const passes = comparison(operator, always)
    return session => passes(read(session))
  }
  const words = tools.words(right)
  return session => holds(read(session), operator, words(session))
}
