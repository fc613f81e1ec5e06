import type { Finding } from '@/core/workspace/csv/plan'
import { type CsvTable, csvText } from '@/core/workspace/csv/table'

/** The rows with errors as a CSV file of their own: as they were, with what is wrong in a last column, to be mended and imported. */
export function faultyCsv(
  { headers, rows }: CsvTable,
  findings: readonly Finding<{ readonly id: string }>[],
): string {
  const faults = new Map(
    findings.flatMap(one => (one.is === 'faulty' ? [[one.row, one.faults.join(' ')] as const] : [])),
  )
  const faulty = rows.flatMap(({ number, cells }) => {
    const fault = faults.get(number)
    return fault === undefined ? [] : [[...cells, fault]]
  })
  return csvText([[...headers, ERRORS], ...faulty])
}

/** Header of that column; a file that comes back with it has it left out. */
export const ERRORS = 'What is wrong'
