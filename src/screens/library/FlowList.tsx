import { Search } from 'lucide-react'
import { useState } from 'react'
import type { Listed } from '@/storage/library'
import { EmptyState } from '@/ui/EmptyState'
import { TextField } from '@/ui/TextField'
import { FlowRow } from './FlowRow'

/** From here on a list is searched rather than read. */
const MANY = 8

export interface FlowListProps {
  readonly flows: readonly Listed[]
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** The flows, latest change first. */
export function FlowList({ flows, hrefOf, onOpen }: FlowListProps) {
  const [sought, setSought] = useState('')
  const words = sought.toLowerCase().split(/\s+/u)
  const found = flows.filter(({ name, id }) =>
    words.every(word => `${name} ${id}`.toLowerCase().includes(word)),
  )
  return (
    <>
      {flows.length > MANY && (
        <TextField
          label="Search flows"
          labelHidden
          type="search"
          placeholder={`Search ${flows.length} flows…`}
          leading={<Search aria-hidden="true" />}
          value={sought}
          onChange={setSought}
          className="mb-3 max-w-sm"
        />
      )}
      <p role="status" className="sr-only">
        {sought && `${found.length} of ${flows.length} flows`}
      </p>
      {found.length > 0 ? (
        <ul className="overflow-clip rounded-xl border border-line bg-surface shadow-card">
          {found.map(flow => (
            <FlowRow key={flow.id} flow={flow} href={hrefOf(flow.id)} onOpen={onOpen} />
          ))}
        </ul>
      ) : (
        <EmptyState compact icon={<Search />} title={`No flow is called “${sought.trim()}”`} />
      )}
    </>
  )
}
