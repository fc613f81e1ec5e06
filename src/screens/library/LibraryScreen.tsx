import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { purge } from '@/storage/libraryChanges'
import { libraryQuery } from '@/storage/libraryQueries'
import { Button } from '@/ui/Button'
import { DeletedFlows } from './DeletedFlows'
import { FlowList } from './FlowList'
import { ImportButton } from './ImportButton'
import { LostFlows } from './LostFlows'
import { NoFlows } from './NoFlows'
import { StorageTrouble } from './StorageTrouble'
import { useFocusKept } from './useFocusKept'

const NewFlowDialog = lazy(async () => ({ default: (await import('./NewFlowDialog')).NewFlowDialog }))

export interface LibraryScreenProps {
  /** Address of a flow's editor. */
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
  /** Opens a flow with its rehearsal under way. */
  readonly onRehearse: (id: string) => void
}

/** The saved flows: find one, begin one, bring one in. */
export function LibraryScreen({ hrefOf, onOpen, onRehearse }: LibraryScreenProps) {
  const { data: library, refetch } = useQuery(libraryQuery)
  const [creating, setCreating] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusKept(heading, library)
  useEffect(() => {
    void purge()
  }, [])
  return (
    <>
      <header className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1 ref={heading} tabIndex={-1} className="rounded-md font-semibold text-2xl tracking-tight">
          Flows
        </h1>
        {library?.ok && (
          <div className="flex gap-2">
            <ImportButton />
            {library.flows.length > 0 && (
              <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setCreating(true)}>
                New flow
              </Button>
            )}
          </div>
        )}
      </header>
      {library && !library.ok && <StorageTrouble failure={library} />}
      {library?.ok && library.lost.length > 0 && (
        <LostFlows names={library.lost} onSeen={() => void refetch()} />
      )}
      {library?.ok &&
        (library.flows.length > 0 ? (
          <FlowList flows={library.flows} hrefOf={hrefOf} onOpen={onOpen} />
        ) : (
          <NoFlows onBlank={() => setCreating(true)} onOpen={onOpen} onRehearse={onRehearse} />
        ))}
      {library?.ok && library.deleted.length > 0 && <DeletedFlows flows={library.deleted} />}
      {creating && (
        <Suspense>
          <NewFlowDialog onClose={() => setCreating(false)} onOpen={onOpen} />
        </Suspense>
      )}
    </>
  )
}
