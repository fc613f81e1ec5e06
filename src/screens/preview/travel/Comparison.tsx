import { type Run, worldOf } from '../run'
import { momentText } from '../zone'
import { type Compared, compared, type Line } from './compare'

export interface ComparisonProps {
  readonly left: Run
  readonly right: Run
  readonly zone: string
}

/** Two runs side by side, conversation by conversation, from where they part. */
export function Comparison({ left, right, zone }: ComparisonProps) {
  const differing = compared(worldOf(left), worldOf(right), zone)
  if (differing.length === 0)
    return <p className="text-muted text-sm">Every conversation went the same way in both runs.</p>
  return (
    <div className="grid gap-4">
      {differing.map(one => (
        <OneConversation key={one.conversation} {...{ one, left, right, zone }} />
      ))}
    </div>
  )
}

function OneConversation({ one, left, right, zone }: ComparisonProps & { readonly one: Compared }) {
  return (
    <section className="grid gap-2">
      <h4 className="font-semibold text-ink text-sm">
        {one.name} <span className="font-normal text-muted text-xs">{sharedText(one.shared)}</span>
      </h4>
      <div className="grid @min-[26rem]:grid-cols-2 gap-3">
        <Side name={left.name} lines={one.left} zone={zone} />
        <Side name={right.name} lines={one.right} zone={zone} />
      </div>
    </section>
  )
}

function sharedText(lines: number): string {
  if (lines === 0) return 'different from the start'
  return lines === 1 ? 'one line the same, then' : `${lines} lines the same, then`
}

interface SideProps {
  readonly name: string
  readonly lines: readonly Line[]
  readonly zone: string
}

function Side({ name, lines, zone }: SideProps) {
  return (
    <div className="grid content-start gap-1 rounded-md border border-line p-2">
      <h5 className="wrap-anywhere font-medium text-muted text-xs">{name}</h5>
      {lines.length === 0 && <p className="text-faint text-xs">Nothing more happened.</p>}
      <ol className="grid gap-1 text-xs">
        {lines.map(({ id, at, when, text }) => (
          <li key={id} className="flex items-start gap-2">
            <time dateTime={at} title={momentText(zone, at)} className="shrink-0 text-faint tabular-nums">
              {when}
            </time>
            <span className="wrap-anywhere min-w-0 flex-1 whitespace-pre-wrap text-ink first-letter:uppercase">
              {text}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
