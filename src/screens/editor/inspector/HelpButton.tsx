import { useQuery } from '@tanstack/react-query'
import { CircleHelp } from 'lucide-react'
import type { CardHelp, Explained } from '@/cards/help'
import { helpOf } from '@/cards/helps'
import type { Exit } from '@/core/flow/card-shape'
import { own } from '@/core/flow/json'
import { IconButton } from '@/ui/IconButton'
import { Popover } from '@/ui/Popover'
import { Spinner } from '@/ui/Spinner'
import { useActions, useDesk } from '../actions/context'
import { HelpLines } from './HelpLines'

interface HelpButtonProps {
  readonly type: string
  readonly label: string
  /** The exits that this very card has. */
  readonly exits: readonly Exit[]
}

/** What this kind of card is for, one press away. Cards of a newer version have no help here. */
export function HelpButton({ type, label, exits }: HelpButtonProps) {
  const { desk } = useActions()
  const open = useDesk(({ surface }) => surface?.kind === 'help')
  const load = helpOf(type)
  if (!load) return null
  const name = `What “${label}” does`
  return (
    <Popover
      title={label}
      width="lg"
      side="left"
      open={open}
      onOpenChange={open => desk.setState({ surface: open ? { kind: 'help' } : null })}
      trigger={
        <IconButton label={name} size="sm" tip="none" icon={<CircleHelp aria-hidden />} className="-my-1" />
      }
    >
      <Help type={type} load={load} exits={exits} />
    </Popover>
  )
}

interface HelpProps {
  readonly type: string
  readonly load: () => Promise<CardHelp>
  readonly exits: readonly Exit[]
}

function Help({ type, load, exits }: HelpProps) {
  const { data: help, isError } = useQuery({
    queryKey: ['card-help', type],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  })
  if (isError) return <p className="text-muted text-sm">The help could not be loaded. Reload the page.</p>
  if (!help) return <Spinner label="Loading the help" />
  return (
    <div className="grid gap-4 text-sm">
      <p className="text-pretty">{help.does}</p>
      {help.settings && <HelpLines title="The most important settings" lines={help.settings} />}
      <HelpLines title="Where it goes next" lines={linesOf(help, exits)} />
      <div>
        <h3 className="mb-1 font-semibold text-faint text-xs">For example</h3>
        <p className="text-pretty border-accent-line border-l-2 pl-3 text-muted">{help.example}</p>
      </div>
    </div>
  )
}

/** One line for each exit; a single one for all that the builder made. */
function linesOf({ exits: texts, own: made }: CardHelp, exits: readonly Exit[]): readonly Explained[] {
  const known = exits.flatMap(({ name, label }) => {
    const text = own<string>(texts, name)
    return text === undefined ? [] : [{ label, text }]
  })
  if (exits.length === 0) return [{ label: 'No exit', text: 'Nothing of this flow comes after it.' }]
  return made ? [made, ...known] : known
}
