/** What the command line can be asked for. Commands are functions from words and files to text: they print nothing themselves. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** How it is called, what it prints and which exit codes it gives. */
  readonly help: string
  /** Names of the options that take a value, of those that may be given several times, and of those that stand alone. */
  readonly options: {
    readonly values: readonly string[]
    readonly lists?: readonly string[]
    readonly flags: readonly string[]
  }
  run(words: Words, read: ReadFile, list: ListFolder): Result
}

/** The words after the command's name, taken apart. */
export interface Words {
  /** Words that belong to no option: files, mostly. */
  readonly plain: readonly string[]
  value(option: string): string | undefined
  /** All values of an option that may be given several times. */
  values(option: string): readonly string[]
  flag(option: string): boolean
}

/** Gives the text of a file, or throws as `readFileSync` does. */
export type ReadFile = (path: string) => string

/** Gives the names in a folder, or throws as `readdirSync` does. */
export type ListFolder = (path: string) => readonly string[]

export interface Result {
  readonly stdout: string
  readonly stderr: string
  readonly code: ExitCode
}

/** 0: done, nothing wrong. 1: done, and something is wrong. 2: the request could not be understood. 3: Baton itself failed. */
export type ExitCode = 0 | 1 | 2 | 3

/** A request that could not be understood: sentences on stderr, nothing on stdout. */
export const misused = (...sentences: readonly string[]): Result => ({
  stdout: '',
  stderr: sentences.map(sentence => `${sentence}\n`).join(''),
  code: 2,
})
