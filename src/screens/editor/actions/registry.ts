import type { EditorContext } from '../context'
import type { Action } from './action'
import { addActions } from './add'
import { alignActions } from './align'
import { clipboardActions } from './clipboard'
import { findActions } from './find'
import { flowActions } from './flow'
import { exportActions } from './handing'
import { helpActions } from './help'
import { historyActions } from './history'
import { linkActions } from './link'
import { lock } from './lock'
import { markActions } from './marks'
import { nudgeActions } from './nudge'
import { problems } from './problems'
import { publish } from './publish'
import { rehearseActions } from './rehearse'
import { removeActions } from './remove'
import { selectActions } from './select'
import { swapActions } from './swap'
import { tidy } from './tidy'
import { variables } from './variables'
import { viewActions } from './view'
import { walkActions } from './walk'

/** Everything that can be done in the editor, in the order in which it is listed. */
export const actionsFor = (context: Pick<EditorContext, 'catalog' | 'faceOf'>): readonly Action[] => [
  ...historyActions,
  ...selectActions,
  ...clipboardActions,
  ...removeActions,
  ...helpActions,
  ...linkActions,
  ...swapActions,
  tidy,
  ...alignActions,
  ...nudgeActions,
  ...markActions,
  ...addActions(context),
  ...findActions,
  ...viewActions,
  variables,
  ...walkActions,
  ...rehearseActions,
  problems,
  publish,
  lock,
  ...flowActions,
  ...exportActions,
]
