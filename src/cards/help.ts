/** What a kind of card is for, in the words of those who work with customers. Shown on demand, so it is fetched then. */
export interface CardHelp {
  /** What it does, in two or three sentences. */
  readonly does: string
  /** What each exit means, by its name. */
  readonly exits: Readonly<Record<string, string>>
  /** Exits that the builder makes, such as options and branches: explained once for all. */
  readonly own?: Explained
  /** The settings that matter most, called as in the form. */
  readonly settings?: readonly Explained[]
  /** A situation in which one takes it. */
  readonly example: string
}

export interface Explained {
  readonly label: string
  readonly text: string
}
