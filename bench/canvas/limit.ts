/** How long one part of one size may take, in milliseconds. */
export const LIMIT = 60_000

/** Something took longer than the limit. It may go on: end the browser it goes on in. */
export class Late extends Error {}

/** What `act` gives, or `Late`. What it says later than that is nobody's concern. */
export function within<T>(act: () => Promise<T>, limit = LIMIT): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Late(`not within ${limit / 1000} s`))
    const timer = setTimeout(late, limit)
    act()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
