import { useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
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
  const { known, named } = useTargets()
  const [opened, setOpened] = useState<string | null>(null)
  const exits = exitsOf(catalog, card)
  if (exits.length === 0) return <p className="text-muted text-sm">The run ends here.</p>
  return (
    <div className="flex flex-col gap-3">
      {exits.map(({ name, label, open }) => {
        const to = card.exits[name] ?? ''
        const missing = to !== '' && !known.has(to)
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
                // Thousands of lines are put in the list when somebody comes to it.
                ...(named.length <= MANY || opened === name
                  ? named
                  : named.filter(({ value }) => value === to)),
              ]}
              onFocus={() => setOpened(name)}
              onChange={target => store.getState().apply(connect(id, name, target === '' ? null : target))}
            />
            <Fixes form={{ problems, onFix: one => fix(id, one) }} paths={[`exits.${name}`]} />
          </div>
        )
      })}
    </div>
  )
}

/** Lists of up to this many cards are always filled. */
const MANY = 100

/** The cards an exit may lead to, by name; made anew only when a card comes, goes or is renamed. */
function useTargets() {
  const { catalog } = useEditorContext()
  const keys = useEditor(
    useShallow(({ flow }) => Object.keys(flow.cards).filter(key => flow.cards[key]?.type !== 'start')),
  )
  const labels = useEditor(
    useShallow(({ flow }) =>
      Object.values(flow.cards).flatMap(card => (card.type === 'start' ? [] : [titleOf(catalog, card)])),
    ),
  )
  return useMemo(() => {
    const times = new Map<string, number>()
    for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
    const named = keys.map((value, i) => {
      const label = labels[i] ?? value
      // Cards of the same title are told apart by their key.
      return { value, label: (times.get(label) ?? 0) > 1 ? `${label} (${value})` : label }
    })
    return { known: new Set(keys), named }
  }, [keys, labels])
}
