import { fold } from '@/core/flow/text'
import { isoOf, later, msOf } from '@/core/flow/time'
import { lookUp } from '@/core/workspace/directory'
import type { StoredWorkspace } from '@/core/workspace/workspace'
import type { Action } from './action'
import { FIRST, LONGEST, type ScriptStep } from './script-schema'

/** When a step is done, `before` being the time of the one before it. `wait` begins when it says, and takes its time. */
export function timeOf(step: ScriptStep, before: string): string {
  const usual = 'wait' in step ? 0 : 1
  const begun = step.at === undefined ? later(before, step.after ?? usual) : isoOf(msOf(step.at))
  return 'wait' in step ? later(begun, step.wait) : begun
}

/** What a step does. People go by id or e-mail, teams by id or name; whom nothing names is left for the world to refuse. */
export function actionOf(step: ScriptStep, at: string, people: StoredWorkspace): Action {
  const who = (name: string) => idOf(people, 'agent', 'email', name)
  if ('wait' in step) return { do: 'wait', at }
  if ('start' in step) {
    const { contact, in: conversation, from } = step.start
    return { do: 'start', at, conversation, contact, from }
  }
  if ('roster' in step) {
    const { agent, ...change } = step.roster
    return { do: 'roster', at, agent: who(agent), change }
  }
  const here = { at, conversation: step.in ?? FIRST }
  if ('say' in step) return { do: 'say', ...here, text: step.say }
  if ('choose' in step) return { do: 'choose', ...here, option: step.choose }
  if ('leave' in step) return { do: 'leave', ...here }
  if ('accept' in step) return { do: 'accept', ...here, agent: who(step.accept) }
  if ('takeOver' in step) return { do: 'take_over', ...here, agent: who(step.takeOver) }
  const theirs = { ...here, agent: step.by === undefined ? undefined : who(step.by) }
  if ('reply' in step) return { do: 'reply', ...theirs, text: step.reply }
  if ('note' in step) return { do: 'note', ...theirs, text: step.note }
  if ('handBack' in step) return { do: 'hand_back', ...theirs, disposition: step.handBack }
  if ('resolve' in step) return { do: 'resolve', ...theirs }
  const { agent, team = '' } = step.reassign
  const to =
    agent === undefined
      ? { type: 'team' as const, id: idOf(people, 'team', 'name', team) }
      : { type: 'agent' as const, id: who(agent) }
  return { do: 'reassign', ...theirs, to }
}

/** The id itself where somebody has it, else that of the only one so named; else what was written. */
function idOf(people: StoredWorkspace, kind: 'agent' | 'team', by: 'email' | 'name', name: string): string {
  const workspace = { ...people, bots: [] }
  if (lookUp(workspace, kind, 'id', name).length > 0) return name.trim()
  const [only, second] = lookUp(workspace, kind, by, name)
  return only && !second ? only.id : name
}

/** The contact with that id or e-mail, `null` for a stranger; or a sentence where nobody or several have it. */
export function contactIn(
  { contacts }: StoredWorkspace,
  wanted: string | null,
): { id: string | null } | string {
  if (wanted === null || contacts.some(({ id }) => id === wanted)) return { id: wanted }
  const [only, second] = contacts.filter(({ email }) => email !== '' && fold(email) === fold(wanted))
  if (second) return `More than one contact has the e-mail "${wanted}"; name the id.`
  if (only) return { id: only.id }
  return `The workspace has no contact with the id or e-mail "${wanted}"; null stands for a stranger.`
}

/** The step that does what was done at `action.at`, a step at `before` having gone before it. */
export function stepOf(action: Action, before: string): ScriptStep {
  const gap = (msOf(action.at) - msOf(before)) / 1000
  const whole = Number.isInteger(gap) && gap <= LONGEST
  if (action.do === 'wait') return whole ? { wait: gap } : { wait: 0, at: action.at }
  const when = whole ? (gap === 1 ? {} : { after: gap }) : { at: action.at }
  if (action.do === 'start') {
    const { contact, conversation, from } = action
    return { start: { contact, in: conversation, ...(from === undefined ? {} : { from }) }, ...when }
  }
  if (action.do === 'roster') {
    const { agent, change } = action
    return { roster: { agent, ...change }, ...when }
  }
  return said(action, { ...(action.conversation === FIRST ? {} : { in: action.conversation }), ...when })
}

type Where = { in?: string; after?: number; at?: string }

function said(action: Exclude<Action, { do: 'wait' | 'start' | 'roster' }>, where: Where): ScriptStep {
  switch (action.do) {
    case 'say':
      return { say: action.text, ...where }
    case 'choose':
      return { choose: action.option, ...where }
    case 'leave':
      return { leave: true, ...where }
    case 'accept':
      return { accept: action.agent, ...where }
    case 'take_over':
      return { takeOver: action.agent, ...where }
    default: {
      const by = { ...(action.agent === undefined ? {} : { by: action.agent }), ...where }
      switch (action.do) {
        case 'reply':
          return { reply: action.text, ...by }
        case 'note':
          return { note: action.text, ...by }
        case 'hand_back':
          return { handBack: action.disposition, ...by }
        case 'resolve':
          return { resolve: true, ...by }
        case 'reassign':
          return { reassign: { [action.to.type]: action.to.id }, ...by }
      }
    }
  }
}
