import type { After, QuickCard, QuickSession, QuickTools } from '@/core/runtime/quick/card'
import { Sentence } from '@/core/runtime/quick/words'
import { putText } from '@/core/runtime/values'
import type { SetVariable } from './card'

export function quick({ assignments }: SetVariable, tools: QuickTools): QuickCard {
  const [only, second] = assignments
  const place = only && !second ? tools.textAt(only.variable) : -1
  if (only && place >= 0) return new QuickText(place, only.value, tools)
  const lines = assignments.map(({ variable, value }) => tools.fill(variable, value))
  const next = tools.to('next')
  return {
    enter(session) {
      for (const fill of lines) fill(session)
      return next
    },
  }
}

/** The usual one: a text for one variable. */
class QuickText extends Sentence implements QuickCard {
  private readonly place: number
  private readonly next: After

  constructor(place: number, value: string, { parts, to }: QuickTools) {
    super(parts(value))
    this.place = place
    this.next = to('next')
  }

  enter(session: QuickSession): After {
    putText(session.values, this.place, this.words(session))
    return this.next
  }
}
