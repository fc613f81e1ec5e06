import type { Explained } from '@/cards/help'

/** Things by name, each with what it means. */
export function HelpLines({ title, lines }: { title: string; lines: readonly Explained[] }) {
  return (
    <div>
      <h3 className="mb-1 font-semibold text-faint text-xs">{title}</h3>
      <dl className="grid gap-1.5">
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt className="inline font-medium">{label}: </dt>
            <dd className="inline text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
