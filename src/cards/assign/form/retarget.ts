import type { AssigneeType } from '@/core/runtime/assignment'
import type { AssignTarget } from '../settings'

/** What was chosen for each assignee type while the form was open, so that a look at another type loses nothing. */
export type Remembered = Readonly<Partial<Record<AssigneeType, AssignTarget>>>

/** The target with another type of assignee. A variable goes along; a person picked as agent can't be a team. */
export function retarget(to: AssignTarget, type: AssigneeType, remembered: Remembered): AssignTarget {
  if (to.type === type) return to
  const before = remembered[type]
  if (type === 'contact_owner') return before ?? { type, fallback: null }
  if (to.type !== 'contact_owner' && to.pick === 'variable' && to.variable !== '') return { ...to, type }
  return before ?? { type, pick: 'static', ref: null }
}

type Picked = Extract<AssignTarget, { pick: string }>

/** The same assignee type, chosen in the other way. What was chosen in that way before comes back. */
export function repick(to: Picked, pick: Picked['pick'], before: Picked | undefined): Picked {
  if (to.pick === pick) return to
  if (before?.pick === pick && before.type === to.type) return before
  const { type } = to
  return pick === 'static' ? { type, pick, ref: null } : { type, pick, variable: '', matchBy: 'auto' }
}
