import { Undo2 } from 'lucide-react'
import { useLibraryActions } from '@/storage/libraryActions'
import type { Summary } from '@/storage/summary'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Section'
import { Ago } from './Ago'
import { useTell } from './useTell'

/** Deleted flows wait here for a while, for those who change their mind after the toast has gone. */
export function DeletedFlows({ flows }: { flows: readonly Summary[] }) {
  const { restore } = useLibraryActions()
  const tell = useTell()
  return (
    <Section
      title="Recently deleted"
      level={2}
      collapsible
      aside={String(flows.length)}
      description="Kept for 30 days, then deleted for good."
      className="mt-8"
    >
      <ul className="overflow-clip rounded-xl border border-line">
        {flows.map(({ id, name, deletedAt }) => (
          <li key={id} className="flex items-center gap-3 border-line px-3 py-2 not-first:border-t sm:px-4">
            <span dir="auto" className="min-w-0 flex-1 truncate text-muted text-sm">
              {name}
            </span>
            <span className="shrink-0 text-faint text-xs">{deletedAt && <Ago iso={deletedAt} />}</span>
            <Button
              size="sm"
              variant="ghost"
              icon={<Undo2 aria-hidden="true" />}
              aria-label={`Restore ${name}`}
              onClick={async () => void tell(await restore(id))}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
