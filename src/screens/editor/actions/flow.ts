import { ArrowLeft, Monitor, Moon, Pencil, Sun, UsersRound } from 'lucide-react'
import { setTheme, type Theme, themeNow } from '@/ui/theme'
import type { Action } from './action'
import { exportFlow } from './export'

const renameFlow: Action = {
  id: 'rename-flow',
  group: 'flow',
  label: 'Rename flow',
  icon: Pencil,
  words: 'title name',
  edits: true,
  applies: () => true,
  perform: ({ view }) => view.flowName(),
}

const library: Action = {
  id: 'library',
  group: 'flow',
  label: 'Go to your flows',
  icon: ArrowLeft,
  words: 'library back home list close your new flow import file duplicate copy flow example',
  applies: () => true,
  perform: ({ host }) => host.goToLibrary(),
}

const workspace: Action = {
  id: 'workspace',
  group: 'flow',
  label: 'Go to workspace',
  icon: UsersRound,
  words: 'agents teams people members business hours holidays contacts owners bots import csv',
  applies: () => true,
  perform: ({ host }) => host.goTo('workspace', 'agents'),
}

const colours = (theme: Theme, label: string, icon: Action['icon']): Action => ({
  id: `colours-${theme}`,
  group: 'colours',
  label,
  icon,
  words: 'theme colors mode appearance',
  checked: () => themeNow() === theme,
  applies: () => true,
  perform: () => setTheme(theme),
})

export const flowActions: readonly Action[] = [
  exportFlow,
  renameFlow,
  library,
  workspace,
  colours('light', 'Light colours', Sun),
  colours('dark', 'Dark colours', Moon),
  colours('system', 'Colours as the system', Monitor),
]
