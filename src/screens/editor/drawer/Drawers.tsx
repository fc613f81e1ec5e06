import { lazy } from 'react'
import { useActions } from '../actions/context'
import type { DrawerName } from '../actions/stage'
import { Drawer } from './Drawer'

const VariablesPanel = lazy(async () => ({
  default: (await import('../variables/VariablesPanel')).VariablesPanel,
}))
const ProblemsPanel = lazy(async () => ({
  default: (await import('../problems/ProblemsPanel')).ProblemsPanel,
}))

interface DrawersProps {
  readonly open: DrawerName
  onShowCard(card: string, path?: string): void
}

/** What is open in place of the list of cards. */
export function Drawers({ open, onShowCard }: DrawersProps) {
  const { desk } = useActions()
  const close = (): void => desk.setState({ drawer: null })
  const show = (card: string, path?: string): void => {
    // Where there is no room for both, the place is what was asked for.
    if (!matchMedia('(min-width: 64rem)').matches) close()
    onShowCard(card, path)
  }
  return open === 'variables' ? (
    <Drawer key="variables" title="Variables" onClose={close}>
      <VariablesPanel onShowPlace={({ card, path }) => show(card, path)} />
    </Drawer>
  ) : (
    <Drawer key="problems" title="Problems" onClose={close}>
      <ProblemsPanel onShow={show} />
    </Drawer>
  )
}
