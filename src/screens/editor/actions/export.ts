import { Download } from 'lucide-react'
import type { Action } from './action'

export const exportFlow: Action = {
  id: 'export',
  group: 'flow',
  label: 'Export flow file',
  icon: Download,
  keys: [{ press: 'e', mod: true, shift: true, where: 'editor' }],
  words: 'download save json',
  applies: () => true,
  perform: ({ host }) => host.exportFile(),
}
