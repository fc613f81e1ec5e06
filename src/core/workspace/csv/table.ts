/** A CSV file as a table of texts. How its bytes part into cells is decided before, by a parser. */
export interface CsvTable {
  readonly headers: readonly string[]
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** Where a spreadsheet shows it; the headers stand in row 1. */
  readonly number: number
  /** As many as there are headers, trimmed; more where the row has more than that. */
  readonly cells: readonly string[]
}

/** Takes the first line that is not blank for the headers. `null` where there is none. */
export function tableOf(records: readonly (readonly string[])[]): CsvTable | null {
  const first = records.findIndex(filled)
  const headers = records[first]?.map(cleaned)
  if (!headers) return null
  while (headers.at(-1) === '') headers.pop()
  const rows = records.flatMap((record, index) => {
    if (index <= first || !filled(record)) return []
    const cells = record.map(cleaned)
    while (cells.length > headers.length && cells.at(-1) === '') cells.pop()
    while (cells.length < headers.length) cells.push('')
    return { number: index + 1, cells }
  })
  return { headers, rows }
}

/** What parts the cells: the one that stands most often, outside quotes, in the first line. */
export function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map(mark => [mark, 0]))
  let quoted = false
  for (const char of text.trimStart()) {
    if (char === '"') quoted = !quoted
    if (quoted) continue
    if (char === '\n') break
    const count = counts.get(char)
    if (count !== undefined) counts.set(char, count + 1)
  }
  const [[most] = [',']] = [...counts].sort(([, a], [, b]) => b - a)
  return most
}

/**
 * The text of a CSV file, for spreadsheets as well: with a byte order mark, Windows line ends, and an apostrophe before
 * whatever a spreadsheet would take for a formula.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cellText).join(',')).join('\r\n')}\r\n`

const FORMULA = /^'*[=+\-@\t\r]/

const cellText = (cell: string): string => {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Takes back the apostrophe that `csvText`, or a spreadsheet, puts before what looks like a formula. */
const cleaned = (cell: string): string => {
  const text = cell.trim()
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}

const filled = (record: readonly string[]): boolean => record.some(cell => cell.trim() !== '')
