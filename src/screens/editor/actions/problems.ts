import { ListChecks } from 'lucide-react'
import type { Action } from './action'

export const problems: Action = {
  id: 'problems',
  group: 'rehearse',
  label: 'Problems',
  icon: ListChecks,
  keys: [{ press: 'F8', mod: true, where: 'everywhere' }],
  words: 'errors warnings lint check list fix mend',
  applies: () => true,
  perform: ({ view }) => view.problems(),
}
