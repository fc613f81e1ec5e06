import { forgetLost } from '@/storage/sentinel'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

const SHOWN = 10

/** The browser lost what was stored. That is said, with what helps, instead of a blank page that smiles. */
export function LostFlows({ names, onSeen }: { names: readonly string[]; onSeen: () => void }) {
  const rest = names.length - SHOWN
  const dismiss = () => {
    forgetLost()
    onSeen()
  }
  return (
    <Notice
      tone="warning"
      urgent
      title={names.length === 1 ? 'A flow is missing' : `${names.length} flows are missing`}
      className="mb-6"
      action={<Button onClick={dismiss}>Understood</Button>}
    >
      <p className="text-pretty">
        The browser’s storage was cleared or damaged; what it held was: {names.slice(0, SHOWN).join(', ')}
        {rest > 0 && ` and ${rest} more`}. If you have exported them, import the files again: drop them
        anywhere on this page.
      </p>
    </Notice>
  )
}
