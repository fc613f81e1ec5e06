import { oneLine, plain } from './plain'

/** Text on one line of Markdown, where it means nothing but itself. */
export const escaped = (text: string): string => guarded(oneLine(text))

/** Text of several lines as a block quote that keeps its lines. */
export function quote(text: string): string {
  const lines = plain(text)
    .split('\n')
    .map(line => guarded(line.replace(/\s+/g, ' ').trim()))
  // A backslash at the end of a line keeps the next on a line of its own; before an empty one it would be seen.
  return lines.map((line, i) => (line === '' ? '>' : `> ${line}${lines[i + 1] ? '\\' : ''}`)).join('\n')
}

/** Signs that mean something anywhere, and those that do so where a line begins. */
const guarded = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replace(/:(?=[\w+-]+:)/g, '\\:')
