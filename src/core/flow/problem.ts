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

type Where = Pick<Problem, 'card' | 'path'>
