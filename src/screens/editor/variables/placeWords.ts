/** A place in a card's settings as people say it: `branches.0.tests.1.left` is “Branch 1, test 2, left”. */
export function placeWords(path: string): string {
  const parts: string[] = []
  for (const part of path.split('.')) {
    const last = parts.at(-1)
    if (/^\d+$/.test(part) && last !== undefined) parts[parts.length - 1] = `${one(last)} ${Number(part) + 1}`
    else parts.push(part.replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`).replaceAll('_', ' '))
  }
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** One of the things that a list of settings is named after. */
const one = (many: string): string => many.replace(/(?<=ch|sh|x|ss)es$|s$/, '')
