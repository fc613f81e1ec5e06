import type { EditorContext } from '../context'
import type { Action } from './action'
import { addActions } from './add'
import { flowActions } from './flow'
import { helpActions } from './help'
import { historyActions } from './history'
import { nudgeActions } from './nudge'
import { rehearseActions } from './rehearse'
import { remove } from './remove'
import { selectActions } from './select'
import { viewActions } from './view'

/** Everything that can be done in the editor, in the order in which it is listed. */
export const actionsFor = (context: Pick<EditorContext, 'catalog' | 'faceOf'>): readonly Action[] => [
  ...historyActions,
  ...selectActions,
  remove,
  ...helpActions,
  ...nudgeActions,
  ...addActions(context),
  ...viewActions,
  ...rehearseActions,
  ...flowActions,
]
