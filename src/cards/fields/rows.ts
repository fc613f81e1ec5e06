/** Lists as forms edit them: a changed copy each time. */

export const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] => list.with(at, item)

export const dropped = <T>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, place) => place !== at)

/** The item at `from` in another place. A place outside the list changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  return item === undefined || to < 0 || to >= list.length ? list : dropped(list, from).toSpliced(to, 0, item)
}
