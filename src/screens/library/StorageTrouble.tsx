import type { StorageFailure } from '@/storage/failure'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** The browser keeps its storage from us: said plainly, with what to do, in the place of an empty list. */
export function StorageTrouble({ failure: { message, fix } }: { failure: StorageFailure }) {
  const reload = <Button onClick={() => window.location.reload()}>Try again</Button>
  return (
    <Notice tone="danger" title={message} urgent action={reload}>
      <p>{fix}</p>
    </Notice>
  )
}
