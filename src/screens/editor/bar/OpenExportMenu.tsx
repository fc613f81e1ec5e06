import { type ReactElement, useState } from 'react'
import { Menu } from '@/ui/Menu'
import { useActions } from '../actions/context'
import { menuItem } from '../actions/entries'
import { exportFlow } from '../actions/export'
import { exportActions } from '../actions/handing'
import { useChoosing } from '../actions/useChoosing'

/** The menu of files, open from the beginning. */
export function OpenExportMenu({ trigger }: { trigger: ReactElement }) {
  const { stage } = useActions()
  const choose = useChoosing()
  // Drawn anew when it opens: what applies may have changed meanwhile.
  const [, setOpen] = useState(true)
  const item = (action: typeof exportFlow) => menuItem(action, stage, choose)
  const entries = [item(exportFlow), 'separator' as const, ...exportActions.map(item)]
  return <Menu trigger={trigger} entries={entries} defaultOpen onOpenChange={setOpen} />
}
