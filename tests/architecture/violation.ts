/** What the architecture test reports. */
export type Violation = {
  /** The short name of the rule that is broken. */
  rule: string
  file: string
  detail: string
}
