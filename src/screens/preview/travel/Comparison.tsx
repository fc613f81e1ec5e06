import { type Run, worldOf } from '../run'
import { Time } from '../Time'
import { type Compared, compared, type Line } from './compare'

export interface ComparisonProps {
  readonly left: Run
  readonly right: Run
  readonly zone: string
}

/** Two runs side by side, conversation by conversation, from where they part. */
export function Comparison({ left, right, zone }: ComparisonProps) {
  const differing = compared(worldOf(left), worldOf(right))
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
    <section className="@container grid gap-2">
      <h4 className="font-semibold text-ink text-sm">
        {one.name}{' '}
        <span className="font-normal text-muted text-xs">
          {one.shared === 1 ? 'one line the same, then' : `${one.shared} lines the same, then`}
        </span>
      </h4>
      <div className="@md:grid-cols-2 grid gap-3">
        <Side name={left.name} lines={one.left} zone={zone} />
        <Side name={right.name} lines={one.right} zone={zone} />
      </div>
    </section>
  )
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
        {lines.map(({ id, at, text }) => (
          <li key={id} className="flex items-start gap-2">
            <Time at={at} zone={zone} />
            <span className="wrap-anywhere min-w-0 flex-1 whitespace-pre-wrap text-ink first-letter:uppercase">
              {text}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
