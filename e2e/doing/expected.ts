import { catalog } from '../../src/cards/catalog'
import { faceOf } from '../../src/cards/faces'
import { error } from '../../src/core/flow/problem'
import { openValue } from '../../src/core/flow/stored'
import {
  type Action,
  type ActionGroup,
  hindrance,
  labelOf,
  possible,
  type Spot,
} from '../../src/screens/editor/actions/action'
import { actionsFor } from '../../src/screens/editor/actions/registry'
import type { Host, Link, Stage, View } from '../../src/screens/editor/actions/stage'
import { createEditorStore, type Marks, noMarks } from '../../src/screens/editor/store'
import { chordText } from '../../src/ui/chord'
import { homes } from './homes'

/** What is selected, and whether the flow is locked. */
export interface Scene {
  readonly cards?: readonly string[]
  readonly marks?: Marks
  readonly edges?: readonly Link[]
  readonly locked?: true
}

/** A row of a menu, or of the palette, as it is to be read. */
export interface Row {
  readonly label: string
  readonly keys: string
  readonly disabled: boolean
  /** Of what is on or off, which of the two. */
  readonly checked: boolean | null
}

export const actions = actionsFor({ catalog, faceOf })

/** What the registry says of each action in a scene of the flow `homes`. */
export function expected(scene: Scene) {
  const on = stageIn(scene)
  const row = (action: Action): Row => {
    const [first] = action.keys ?? []
    return {
      label: labelOf(action, on),
      keys: first ? chordText(first, false) : '',
      disabled: !possible(action, on),
      checked: action.checked?.(on) ?? null,
    }
  }
  const rows = (wanted: (action: Action) => boolean): readonly Row[] => actions.filter(wanted).map(row)
  return {
    group: (group: ActionGroup) => rows(action => action.group === group),
    spot: (spot: Spot) => rows(({ on }) => on?.includes(spot) ?? false),
    /** By id: the row of the palette, with the reason where it can't be done. */
    palette: () =>
      Object.fromEntries(
        actions.map(action => {
          const { label, keys, disabled } = row(action)
          return [action.id, { label, keys, disabled, why: hindrance(action, on) ?? '' }]
        }),
      ),
    /** By label: all keys that are not another way to type the same. */
    sheet: () =>
      Object.fromEntries(
        actions.flatMap(action => {
          const keys = (action.keys ?? []).filter(({ silent }) => !silent)
          return keys.length > 0 ? [[labelOf(action, on), keys.map(one => chordText(one, false))]] : []
        }),
      ),
  }
}

/** The actions ask what there is, and do nothing here. */
function stageIn({ cards = [], marks = noMarks, edges = [], locked }: Scene): Stage {
  const { flow } = openValue(JSON.parse(homes), catalog)
  if (!flow) throw new Error('The flow can be opened.')
  const store = createEditorStore(flow, false)
  const state = store.getState()
  state.select(cards, marks)
  state.report({ empty: [error('some', 'Something is wrong.', 'Mend it.', { card: 'empty' })] }, flow)
  if (locked) state.lock(true)
  const nothing = (): void => {}
  return {
    ...{ store, catalog, faceOf, flow, cards, marks, edges },
    state: store.getState(),
    ...{ several: false, exit: null, pointer: null, place: null },
    ...{ show: nothing, announce: nothing, toast: nothing },
    view: {} as View,
    host: {} as Host,
  }
}
