import { Fixes } from '@/cards/fields/Fixes'
import { exitsOf } from '@/core/flow/card-shape'
import { connect, titleOf } from '@/core/flow/compose'
import type { Card } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import { NativeSelect } from '@/ui/NativeSelect'
import { useEditor, useEditorContext } from '../context'
import { useFix } from '../useFix'

interface ExitsProps {
  readonly id: string
  readonly card: Card
  readonly problems: readonly Problem[]
}

/** Every exit with the card it leads to: connecting without a pointer. */
export function Exits({ id, card, problems }: ExitsProps) {
  const { store, catalog } = useEditorContext()
  const fix = useFix()
  const cards = useEditor(({ flow }) => flow.cards)
  const exits = exitsOf(catalog, card)
  if (exits.length === 0) return <p className="text-muted text-sm">The run ends here.</p>
  const targets = Object.entries(cards).flatMap(([key, target]) =>
    target.type === 'start' ? [] : [{ value: key, label: titleOf(catalog, target) }],
  )
  // Cards of the same title are told apart by their key.
  const alike = (label: string): boolean => targets.filter(target => target.label === label).length > 1
  const named = targets.map(({ value, label }) => ({
    value,
    label: alike(label) ? `${label} (${value})` : label,
  }))
  return (
    <div className="flex flex-col gap-3">
      {exits.map(({ name, label, open }) => {
        const to = card.exits[name] ?? ''
        const missing = to !== '' && !targets.some(({ value }) => value === to)
        return (
          <div key={name} data-path={`exits.${name}`}>
            <NativeSelect
              label={label}
              value={to}
              error={missing ? `The card "${to}" does not exist. Choose another.` : undefined}
              options={[
                {
                  value: '',
                  label: open === 'idle' ? 'Nowhere: the bot rests' : 'Nowhere: waits in Unassigned',
                },
                ...(missing ? [{ value: to, label: `${to} (missing)` }] : []),
                ...named,
              ]}
              onChange={target => store.getState().apply(connect(id, name, target === '' ? null : target))}
            />
            <Fixes form={{ problems, onFix: one => fix(id, one) }} paths={[`exits.${name}`]} />
          </div>
        )
      })}
    </div>
  )
}
