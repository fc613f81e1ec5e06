import { emsOf } from './lines'

/** Cuts a title into lines of so many ems; what does not fit ends in dots. */
export function broken(title: string, room: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of title.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (emsOf(longer) <= room) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
  }
  lines.push(line)
  return lines
    .slice(0, most)
    .map((words, i) => cut(i === most - 1 && lines.length > most ? `${words} …` : words, room))
}

function cut(words: string, room: number): string {
  if (emsOf(words) <= room) return words
  let short = words.replace(/ …$/, '')
  while (short.length > 1 && emsOf(`${short}…`) > room) short = short.slice(0, -1)
  return `${short}…`
}
