import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import { spoken } from '@/core/runtime/quick/words'
import { putText } from '@/core/runtime/values'
import type { SetVariable } from './card'

export function quick({ assignments }: SetVariable, tools: QuickTools): QuickCard {
  const [only, second] = assignments
  const place = only && !second ? tools.textAt(only.variable) : -1
  const next = tools.to('next')
  if (only && place >= 0) return { enter: put, slot: place, parts: tools.parts(only.value), next }
  const lines = assignments.map(({ variable, value }) => tools.fill(variable, value))
  return {
    enter(session) {
      for (const fill of lines) fill(session)
      return next
    },
  }
}

/** The usual one: a text for one variable. */
const put: QuickCard['enter'] = (session, _at, _said, own) => {
  putText(session.values, own.slot, spoken(own, session))
  return own.next
}
