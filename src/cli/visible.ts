/** Texts of a stranger's flow can't steer the terminal: control characters are spelled out, in JSON still as JSON. */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, char =>
    char === '\n' || char === '\t' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
