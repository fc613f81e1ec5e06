import { Rocket } from 'lucide-react'
import type { Action } from './action'

export const publish: Action = {
  id: 'publish',
  group: 'flow',
  label: 'Publish…',
  icon: Rocket,
  words: 'live release deploy draft unpublish',
  edits: true,
  applies: () => true,
  perform: on => on.show({ kind: 'publish' }),
}
