import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'
import { classes } from '@/ui/classes'
import { EmptyState } from '@/ui/EmptyState'
import { Time } from '../Time'
import { timeText } from '../zone'
import { holderText } from './floorWords'
import { HOLDER_HUES } from './holderHues'
import { type LedgerLine, ledgerLines } from './ledgerWords'

export interface LedgerTableProps {
  readonly events: readonly Event[]
  /** What the rehearsal's clock shows. */
  readonly now: string
  readonly zone: string
}

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

/** Each time somebody was asked for and each time the floor changed hands: from whom to whom, for how long, and why. */
export function LedgerTable({ events, now, zone }: LedgerTableProps) {
  const lines = ledgerLines(events, now)
  return (
    <section
      aria-label="Ledger"
      {...scrollable}
      className="relative min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      {lines.length === 0 ? (
        <EmptyState
          compact
          level={4}
          title="The bot has had the floor all along"
          text="Each time it changes hands is listed here."
        />
      ) : (
        <table className="w-full table-fixed border-collapse text-xs">
          <thead className="text-left text-muted">
            <tr className="border-line border-b">
              <Head className="w-13 pl-4">When</Head>
              <Head className="w-20 pl-2">What</Head>
              <Head className="pl-2">From</Head>
              <Head className="pl-2">To</Head>
              <Head className="w-18 pr-2 pl-2">For</Head>
            </tr>
          </thead>
          {lines.map(line => (
            <Entry key={line.id} {...{ line, zone }} />
          ))}
        </table>
      )}
    </section>
  )
}

function Head({ className, children }: { className: string; children: string }) {
  return (
    <th scope="col" className={classes('py-1.5 font-medium', className)}>
      {children}
    </th>
  )
}

function Entry({ line, zone }: { line: LedgerLine; zone: string }) {
  const { at, what, reason, from, to, length, until } = line
  return (
    <tbody className="border-line border-b align-top last:border-b-0">
      <tr>
        <td className="py-1.5 pl-4">
          <Time {...{ at, zone }} />
        </td>
        <th scope="rowgroup" className="py-1.5 pl-2 text-left font-medium text-ink">
          {what}
        </th>
        <td className="py-1.5 pl-2">
          <Who holder={from} />
        </td>
        <td className="py-1.5 pl-2">{to ? <Who holder={to} /> : <None>nobody new</None>}</td>
        <td className="py-1.5 pr-2 pl-2 text-ink tabular-nums">
          {length || <None>not applicable</None>}
          {until && <span className="block text-muted">until {timeText(zone, until)}</span>}
        </td>
      </tr>
      {reason && (
        <tr>
          <td />
          <td colSpan={4} className="wrap-anywhere pr-2 pb-1.5 pl-2 text-muted">
            {reason}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** A bot, a queue or a person: by colour, and in words. */
function Who({ holder }: { holder: Holder }) {
  return (
    <span data-hue={HOLDER_HUES[holder.kind]} className="flex min-w-0 items-baseline gap-1.5 text-ink">
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-hue-border" />
      <span className="wrap-anywhere min-w-0">{holderText(holder)}</span>
    </span>
  )
}

function None({ children }: { children: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-faint">
        –
      </span>
      <span className="sr-only">{children}</span>
    </>
  )
}
