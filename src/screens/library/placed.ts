/** Things that have no identity but their place in a list that never changes, e.g. two files of one name. */
export const placed = <T>(list: readonly T[]): readonly { readonly place: string; readonly one: T }[] =>
  list.map((one, index) => ({ place: String(index), one }))
