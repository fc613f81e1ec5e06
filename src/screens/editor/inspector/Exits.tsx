import { memo, useMemo, useState } from 'react'
import { Fixes } from '@/cards/fields/Fixes'
import { connect } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { NativeSelect } from '@/ui/NativeSelect'
import { useScene } from '../canvas/useScene'
import { useEditor, useEditorContext } from '../context'
import { useFix } from '../problems/useFix'
import { useExits } from '../useExits'

interface ExitsProps {
  readonly id: string
  readonly problems: readonly Problem[]
}

/** Every exit with the card it leads to: connecting without a pointer. */
export const Exits = memo(function Exits({ id, problems }: ExitsProps) {
  const { store } = useEditorContext()
  const fix = useFix()
  const { known, named } = useTargets()
  const [opened, setOpened] = useState<string | null>(null)
  const exits = useExits(id)
  const pointers = useEditor(({ flow }) => own(flow.cards, id)?.exits) ?? NOWHERE
  if (exits.length === 0) return <p className="text-muted text-sm">The run ends here.</p>
  return (
    <div className="flex flex-col gap-3">
      {exits.map(({ name, label, open }) => {
        const to = pointers[name] ?? ''
        const missing = to !== '' && !known.has(to)
        return (
          <div key={name} data-path={`exits.${name}`}>
            <NativeSelect
              label={label}
              value={to}
              error={missing ? `The card “${to}” does not exist. Choose another.` : undefined}
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
})

const NOWHERE: Readonly<Record<string, string | null>> = {}

/** Lists of up to this many cards are always filled. */
const MANY = 100

/** The cards an exit may lead to, by name. */
function useTargets() {
  const names = useScene().names()
  return useMemo(() => {
    const targets = names.filter(({ type }) => type !== 'start')
    const times = new Map<string, number>()
    for (const { title } of targets) times.set(title, (times.get(title) ?? 0) + 1)
    const named = targets.map(({ key, title }) => ({
      value: key,
      // Cards of the same title are told apart by their key.
      label: (times.get(title) ?? 0) > 1 ? `${title} (${key})` : title,
    }))
    return { known: new Set(targets.map(({ key }) => key)), named }
  }, [names])
}
