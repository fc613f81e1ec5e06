import { LIMITS } from '@/core/flow/limits'
import { type CsvTable, delimiterOf, tableOf } from '@/core/workspace/csv/table'

/** A CSV file as a table, or a sentence on why there is none. */
export type CsvRead =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly fault: string }

/** Reads bytes that a person chose. The encodings spreadsheets write are told apart by what the bytes allow. */
export async function readCsvFile(file: File): Promise<CsvRead> {
  if (file.size > LIMITS.bytes) return refused('The file is larger than 10 MB. Split it into smaller ones.')
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null)
    return refused('The browser can’t read it: it may be a folder, or have been moved meanwhile.')
  return readCsv(decoded(bytes))
}

/** Reads the text of a CSV file, whatever parts its cells and ends its lines. */
export async function readCsv(text: string): Promise<CsvRead> {
  if (text.includes('\0'))
    return refused('That is no text. Save the table as CSV first, then choose that file.')
  const { default: Papa } = await import('papaparse')
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  // Some spreadsheets say in the first line what parts the cells.
  const [, said] = /^sep=(.)\n/.exec(lines) ?? []
  const rest = said ? lines.slice(lines.indexOf('\n') + 1) : lines
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter: said ?? delimiterOf(rest), newline: '\n' })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    return refused(
      `A quotation mark in row ${(broken.row ?? 0) + 1} is never closed or stands in the middle of a cell. Correct it in the file.`,
    )
  }
  const table = tableOf(said ? [[], ...data] : data)
  if (!table) return refused('It is empty. The first row must name the columns, such as name, email, owner.')
  if (table.rows.length === 0) return refused('There is nothing below the row with the names of the columns.')
  return { ok: true, table }
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what Western spreadsheets write where nobody asked for Unicode.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const refused = (fault: string): CsvRead => ({ ok: false, fault })
