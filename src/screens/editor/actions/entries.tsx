import { chordText } from '@/ui/chord'
import type { MenuItem } from '@/ui/MenuRow'
import { type Action, labelOf, possible } from './action'
import type { Stage } from './stage'

/** An action as a row of a menu. */
export function menuItem(action: Action, on: Stage, choose: (action: Action) => void): MenuItem {
  const { icon: Icon, keys, danger, checked } = action
  const [first] = keys ?? []
  return {
    label: labelOf(action, on),
    icon: <Icon aria-hidden />,
    shortcut: first && chordText(first),
    danger,
    disabled: !possible(action, on),
    checked: checked?.(on),
    onSelect: () => choose(action),
  }
}
