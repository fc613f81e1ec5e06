import { ATTRIBUTE, type FieldOf, SKIP, type Taken } from '@/core/workspace/csv/columns'
import type { CsvTable } from '@/core/workspace/csv/table'
import { NativeSelect } from '@/ui/NativeSelect'
import { Section } from '@/ui/Section'

export interface ColumnMapProps {
  readonly table: CsvTable
  readonly fields: readonly FieldOf[]
  /** Whether a column may become an attribute of a contact. */
  readonly attributes: boolean
  readonly taken: readonly Taken[]
  readonly onChange: (taken: readonly Taken[]) => void
}

/** What each column of the file is taken for, and choosing otherwise. */
export function ColumnMap({ table, fields, attributes, taken, onChange }: ColumnMapProps) {
  const used = taken.filter(field => field !== SKIP).length
  const options = [
    ...fields.map(({ name, label }) => ({ value: name, label })),
    ...(attributes ? [{ value: ATTRIBUTE, label: 'An attribute of that name' }] : []),
    { value: SKIP, label: 'Leave out' },
  ]
  return (
    <Section
      title="Columns"
      aside={`${used} of ${table.headers.length} used`}
      collapsible
      defaultOpen={!fields.some(({ name }) => name !== 'id' && taken.includes(name))}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {table.headers
          .map((header, column) => ({ header, column }))
          .map(({ header, column }) => (
            <NativeSelect
              key={column}
              label={header || `Column ${column + 1}`}
              hint={example(table, column)}
              options={options}
              value={taken[column] ?? SKIP}
              onChange={field => onChange(taken.map((other, at) => choice(other, at, column, field)))}
            />
          ))}
      </div>
    </Section>
  )
}

/** Each field is filled by one column: whoever had it before is left out. */
function choice(other: Taken, at: number, column: number, field: Taken): Taken {
  if (at === column) return field
  return other === field && field !== ATTRIBUTE ? SKIP : other
}

function example({ rows }: CsvTable, column: number): string {
  const text = rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column]
  if (text === undefined) return 'Always empty'
  return `For example: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`
}
