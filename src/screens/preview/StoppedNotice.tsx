import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** Why the run can't go on, and the card where it ended. */
export function StoppedNotice(props: {
  card: string
  message: string
  onShowCard?: ((card: string) => void) | undefined
}) {
  const { card, message, onShowCard } = props
  return (
    <Notice
      tone="danger"
      title="The rehearsal stops here"
      action={
        card &&
        onShowCard && (
          <Button size="sm" onClick={() => onShowCard(card)}>
            Show the card
          </Button>
        )
      }
    >
      <p>{message}</p>
      <p className="text-muted">The conversation waits in Unassigned. Correct the card, then restart.</p>
    </Notice>
  )
}
