import { classes } from '@/ui/classes'
import { Value } from './Value'
import type { Held } from './values'

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

/** Each variable with its value at this moment; what the latest action changed is marked. */
export function VariableTable({ held }: { held: readonly Held[] }) {
  if (held.length === 0) return <p className="p-4 text-muted text-sm">This flow has no variables.</p>
  return (
    <section
      aria-label="Variables"
      {...scrollable}
      className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      <table className="w-full table-fixed border-collapse text-xs">
        <thead className="text-left text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="w-[36%] py-1.5 pl-4 font-medium">
              Name
            </th>
            <th scope="col" className="w-16 px-2 py-1.5 font-medium">
              Type
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {held.map(one => (
            <Row key={one.name} {...one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ name, type, value, changed }: Held) {
  return (
    <tr
      className={classes(
        'border-line border-b align-top transition-colors duration-300',
        changed && 'bg-accent-soft',
      )}
    >
      <th scope="row" className="wrap-anywhere py-1.5 pl-4 text-left font-medium font-mono text-ink">
        {name}
        {changed && <span className="block font-normal font-sans text-accent-text">changed</span>}
      </th>
      <td className="px-2 py-1.5 text-muted">{type}</td>
      <td className="py-1.5 pr-4">
        <Value value={value} />
      </td>
    </tr>
  )
}
