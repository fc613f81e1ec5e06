/** Why something could not be stored or read: as a word for programs and two sentences for people. */
export interface StorageFailure {
  readonly ok: false
  /**
   * `conflict`: somebody else saved in between. `quota`: no room. `missing`: deleted meanwhile, or never there.
   * `damaged`: there, but not readable. `unavailable`: the browser gives no access at all. `read-only`: written by a
   * newer Baton, so this one must not change it.
   */
  readonly reason: 'conflict' | 'quota' | 'unavailable' | 'missing' | 'damaged' | 'read-only'
  /** What is wrong. */
  readonly message: string
  /** What to do about it. */
  readonly fix: string
}

export const conflict: StorageFailure = {
  ok: false,
  reason: 'conflict',
  message: 'This flow was changed in another tab or window.',
  fix: 'Export your version to keep it, then load the saved one.',
}

export const missing: StorageFailure = {
  ok: false,
  reason: 'missing',
  message: 'This flow is no longer in the library.',
  fix: 'It may have been deleted in another tab: look under “Recently deleted” in the library.',
}

export const readOnly: StorageFailure = {
  ok: false,
  reason: 'read-only',
  message: 'This flow was written by a newer Baton, so this one leaves it as it is.',
  fix: 'Update Baton to change it.',
}

const quota: StorageFailure = {
  ok: false,
  reason: 'quota',
  message: 'The browser has no room left to store this.',
  fix: 'Free some disk space or delete flows you no longer need, then try again. Export keeps a copy on your disk.',
}

const newer: StorageFailure = {
  ok: false,
  reason: 'unavailable',
  message: 'A newer version of Baton is in use in this browser.',
  fix: 'Reload this page to get the same version.',
}

const unavailable = (detail: string): StorageFailure => ({
  ok: false,
  reason: 'unavailable',
  message: `This browser gives Baton no access to its storage (${detail}).`,
  fix: 'Leave private browsing or allow this site to store data, then try again.',
})

/** What the browser's refusal means. Anything that is not a refusal is a bug, and thrown on. */
export function failureOf(cause: unknown): StorageFailure {
  if (!(cause instanceof DOMException)) throw cause
  switch (cause.name) {
    case 'QuotaExceededError':
      return quota
    case 'ConstraintError':
      return conflict
    case 'VersionError':
      return newer
    default:
      return unavailable(cause.name)
  }
}
