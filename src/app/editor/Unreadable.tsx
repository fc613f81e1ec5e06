import { Download } from 'lucide-react'
import { downloadJson } from '@/storage/download'
import type { StorageFailure } from '@/storage/failure'
import type { Read } from '@/storage/library'
import { Button } from '@/ui/Button'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Page } from '../Page'
import { LIBRARY } from '../paths'

/** A flow that can't be shown: why, what to do, and the stored document itself, which is never lost. */
export function Unreadable({
  id,
  read,
  onRetry,
}: {
  id: string
  read: Read | StorageFailure
  onRetry(): void
}) {
  const reasons = read.ok ? read.problems : [{ message: read.message, fix: read.fix }]
  return (
    <Page title="Flow">
      <div className="flex flex-col gap-4">
        <h1 className="font-semibold text-xl">This flow can’t be opened</h1>
        {reasons.map(({ message, fix }) => (
          <Notice key={message} tone="danger" title={message}>
            {fix}
          </Notice>
        ))}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={LIBRARY} variant="primary">
            Go to your flows
          </LinkButton>
          {read.ok ? (
            <Button
              icon={<Download size={16} />}
              onClick={() => downloadJson(`${JSON.stringify(read.document, null, 2)}\n`, id)}
            >
              Download what is stored
            </Button>
          ) : (
            <Button onClick={onRetry}>Try again</Button>
          )}
        </div>
      </div>
    </Page>
  )
}
