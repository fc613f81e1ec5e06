import { CopyButton } from './CopyButton'
import type { Run } from './run'

/** The rehearsal as a file that `baton run` plays to the same words. */
export function CopyScript({ run }: { run: Run }) {
  return (
    <CopyButton
      label="Copy as script"
      file
      textOf={async () => {
        const { scriptText } = await import('./scriptText')
        return scriptText(run)
      }}
    />
  )
}
