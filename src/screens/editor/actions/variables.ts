import { Braces } from 'lucide-react'
import type { Action } from './action'

export const variables: Action = {
  id: 'variables',
  group: 'view',
  label: 'Variables',
  icon: Braces,
  words: 'data fields rename unused unknown declare values',
  applies: () => true,
  perform: ({ view }) => view.variables(),
}
