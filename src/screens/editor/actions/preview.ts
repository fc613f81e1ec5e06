import { Play } from 'lucide-react'
import type { Action } from './action'

/** The rehearsal beside the canvas: apart from what else rehearses, since the bar has it from the first paint on. */
export const preview: Action = {
  id: 'preview',
  group: 'rehearse',
  label: 'Preview',
  icon: Play,
  keys: [{ press: 'Enter', mod: true, where: 'editor' }],
  words: 'rehearse run play test try chat',
  applies: () => true,
  perform: ({ host }) => host.preview(),
}
