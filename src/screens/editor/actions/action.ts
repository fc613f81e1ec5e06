import type { LucideIcon } from 'lucide-react'
import type { Chord } from '@/ui/chord'
import type { Stage } from './stage'

/**
 * Something that can be done in the editor. Toolbar, menus, context menu, shortcuts, command palette and shortcut sheet
 * all read the one list of these (`registry.ts`): none of them knows an action of its own.
 */
export interface Action {
  readonly id: string
  readonly group: ActionGroup
  readonly label: string | ((on: Stage) => string)
  readonly icon: LucideIcon
  /** The first is the one that is shown beside the label. */
  readonly keys?: readonly Keys[]
  /** Further words by which the palette finds it. */
  readonly words?: string
  /** What it takes, as a sentence: said where the action is found but does not apply. */
  readonly needs?: string
  /** Where it is offered in the context menu. */
  readonly on?: readonly Spot[]
  readonly danger?: true
  /** It changes the flow: never where that is locked or read-only. */
  readonly edits?: true
  /** For what is on or off: which of the two. */
  readonly checked?: (on: Stage) => boolean
  /** Whether it can be done now. */
  readonly applies: (on: Stage) => boolean
  readonly perform: (on: Stage) => void | Promise<void>
}

/** What was pressed upon when a context menu opens. */
export type Spot = 'card' | 'cards' | 'connection' | 'mark' | 'canvas'

export interface Keys extends Chord {
  readonly where: Where
  /** The browser has an event of its own for these keys, which says it better: they are shown, not listened for. */
  readonly event?: true
  /** Heard, but not shown: another way to type the same. */
  readonly silent?: true
  /** Held down, they do it again and again. */
  readonly repeats?: true
}

/**
 * Where keys are heard. `everywhere`: also while typing. `edits`: the same, except where typing has an undo of its own
 * (`data-undo="native"`). `editor`: not while typing. `canvas`: while the canvas has the focus, or nothing has.
 * None is heard in a dialog or menu. Single letters and signs belong to `canvas` (WCAG 2.1.4).
 */
export type Where = 'everywhere' | 'edits' | 'editor' | 'canvas'

/** The groups, in the order in which they are listed. */
export const GROUPS = {
  edit: 'Edit',
  card: 'Cards',
  connect: 'Connections',
  arrange: 'Arrange',
  marks: 'Frames and notes',
  hues: 'Colour of frame or note',
  add: 'Add a card',
  view: 'View',
  walk: 'Move around',
  rehearse: 'Rehearse and check',
  flow: 'Flow',
  colours: 'Colours',
  help: 'Help',
} as const

export type ActionGroup = keyof typeof GROUPS

export const labelOf = ({ label }: Action, on: Stage): string =>
  typeof label === 'string' ? label : label(on)

/** Whether it can be done now. */
export const possible = ({ edits, applies }: Action, on: Stage): boolean =>
  !(edits && on.state.readOnly) && applies(on)

/** Why it can't be done now, as a sentence; `null` where it can. */
export function hindrance(action: Action, on: Stage): string | null {
  if (possible(action, on)) return null
  if (action.edits && on.state.locked) return 'The flow is locked.'
  if (action.edits && on.state.readOnly) return 'The flow is read-only.'
  return action.needs ?? 'Not possible now.'
}

/** Things by group, in the order of the groups; groups without any are left out. */
export const inGroups = <T extends { readonly group: ActionGroup }>(
  things: readonly T[],
): readonly (readonly [ActionGroup, readonly T[]])[] =>
  ORDER.flatMap(group => {
    const members = things.filter(thing => thing.group === group)
    return members.length > 0 ? [[group, members] as const] : []
  })

const ORDER = Object.keys(GROUPS).filter((name): name is ActionGroup => Object.hasOwn(GROUPS, name))

/** What has keys stands in the shortcut sheet. */
export const inSheet = (actions: readonly Action[]): readonly Action[] =>
  actions.filter(({ keys }) => keys !== undefined && keys.length > 0)
