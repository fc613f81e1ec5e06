import type { Action } from './action'
import { exportFlow } from './export'
import { redo, undo } from './history'
import { commandPalette } from './open'
import { tidy } from './tidy'
import { variables } from './variables'

/** What the bar shows as buttons of their own: there from the first paint on. */
export const barActions: readonly Action[] = [undo, redo, tidy, variables, exportFlow, commandPalette]
