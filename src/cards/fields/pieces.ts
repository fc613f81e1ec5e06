/** A template as pieces to draw: plain words, and the names of the variables between them. */
export type Piece = { readonly text: string } | { readonly variable: string }

/** Cuts a template into words and variables; of `{{name | upcase}}` only the name remains. Never fails. */
export function piecesOf(template: string): readonly Piece[] {
  return template
    .split(/(\{\{.*?\}\})/s)
    .map(part => {
      const variable = /^\{\{-?\s*([^|}]*?)\s*(?:\|.*)?-?\}\}$/s.exec(part)?.[1]
      return variable ? { variable } : { text: part }
    })
    .filter(piece => 'variable' in piece || piece.text !== '')
}

/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
