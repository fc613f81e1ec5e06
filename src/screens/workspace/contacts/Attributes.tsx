import type { Contact } from '@/core/workspace/workspace'

/** What is known of a contact, by the names a flow uses. */
export function Attributes({ attributes }: Pick<Contact, 'attributes'>) {
  const known = Object.entries(attributes).filter(([, value]) => value !== null && value !== '')
  return (
    <dl className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {known.map(([name, value]) => (
        <div key={name} className="flex min-w-0 gap-1">
          <dt className="shrink-0 text-faint">{name}</dt>
          <dd className="wrap-anywhere min-w-0">{text(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

const text = (value: string | number | boolean | null): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
