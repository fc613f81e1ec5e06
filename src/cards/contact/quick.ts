import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import { changeOf, written } from './card'
import type { Contact } from './settings'

export function quick(settings: Contact, tools: QuickTools): QuickCard {
  const words = settings.fields.map(({ value }) => tools.words(value))
  const sets = settings.fields.map(({ variable }) => tools.set(variable))
  const next = tools.to('next')
  return {
    enter(session) {
      const { known } = written(settings, (_, place) => words[place]?.(session) ?? '')
      for (const { field, place, value } of known) {
        if (field === 'attribute') sets[place]?.(session, value || null)
      }
      tools.know(session, changeOf(settings, known))
      return next
    },
  }
}
