import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Elsewhere } from './Elsewhere'

export interface StoppedNoticeProps {
  readonly card: string
  readonly message: string
  /** Id of the flow in which the card stands, where it is that of another bot. */
  readonly elsewhere: string | null
  onShowCard?: ((card: string) => void) | undefined
}

/** Why the run can't go on, and the card where it ended. */
export function StoppedNotice({ card, message, elsewhere, onShowCard }: StoppedNoticeProps) {
  const action =
    card &&
    (elsewhere === null
      ? onShowCard && (
          <Button size="sm" onClick={() => onShowCard(card)}>
            Show the card
          </Button>
        )
      : elsewhere && <Elsewhere flow={elsewhere} {...{ card }} variant="secondary" />)
  return (
    <Notice tone="danger" title="The rehearsal stops here" {...{ action }}>
      <p>{message}</p>
      <p className="text-muted">The conversation waits in Unassigned. Correct the card, then restart.</p>
    </Notice>
  )
}
