import type { Reference, Variable } from './document'
import type { Json } from './json'

/**
 * Something a person should know about a flow. Problems are values: they are collected and shown beside the thing
 * they concern, never thrown.
 */
export interface Problem {
  /** Stable name for programs, e.g. `exit_dangling`. */
  readonly code: string
  /** `error`: the flow can't be trusted to run. `warning`: it runs, but probably not as meant. */
  readonly severity: 'error' | 'warning'
  /** What is wrong, as a sentence for people. */
  readonly message: string
  /** What to do about it, as a sentence for people. */
  readonly fix: string
  /** Key of the card concerned, if one is. */
  readonly card?: string
  /** Where in the card's settings, e.g. `options.0.label`; or `exits.next`. */
  readonly path?: string
  /** Ways to put it right at a press, best first. Each is one edit, made by `changeOf` from the flow as it is then. */
  readonly fixes?: readonly Fix[]
}

/** One way to put a problem right. */
export interface Fix {
  /** What the button says. */
  readonly label: string
  readonly steps: readonly Remedy[]
}

/** What a fix does to the problem's card and its flow. Paths are within the card's settings, as in `Problem.path`. */
export type Remedy =
  /** A variable that exists by then stays as it is. */
  | { readonly do: 'declare'; readonly variable: string; readonly as: Variable }
  | { readonly do: 'put'; readonly path: string; readonly value: Json }
  /** Another variable, where one is named outright or inside `{{…}}`. */
  | { readonly do: 'rename'; readonly path: string; readonly from: string; readonly to: string }
  /** Somebody else of the workspace, where somebody is named. */
  | { readonly do: 'refer'; readonly path: string; readonly ref: Reference }
  | { readonly do: 'disconnect'; readonly exit: string }
  /** New cards, one after the other, behind an exit. */
  | {
      readonly do: 'lead'
      readonly exit: string
      readonly through: readonly { readonly type: string; readonly settings: object }[]
    }
  /** What a text says in place of a variable that it reads, where that is empty. */
  | { readonly do: 'fall_back'; readonly path: string; readonly variable: string; readonly text: string }
  /** Leads to where it can be put right by hand; the flow stays as it is. */
  | { readonly do: 'go'; readonly to: Elsewhere }

/** Whether it leads somewhere, and changes nothing itself. */
export const leadsAway = ({ steps }: Fix): boolean => steps.some(step => step.do === 'go')

/** What stands outside the card: another flow, a team or an agent, by its id; a variable of the flow, by its name. */
export interface Elsewhere {
  readonly kind: 'flow' | 'team' | 'agent' | 'variable'
  readonly id: string
}

export const error = (code: string, message: string, fix: string, where: Where = {}): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  ...where,
})

export const warning = (code: string, message: string, fix: string, where: Where = {}): Problem => ({
  code,
  severity: 'warning',
  message,
  fix,
  ...where,
})

type Where = Pick<Problem, 'card' | 'path' | 'fixes'>
