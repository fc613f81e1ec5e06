import { useState } from 'react'
import type { FormProps } from '@/cards/face'
import { Fixes } from '@/cards/fields/Fixes'
import { TargetPicker } from '@/cards/fields/TargetPicker'
import { told } from '@/cards/fields/told'
import { SegmentedControl } from '@/ui/SegmentedControl'
import type { Assign, AssignTarget } from '../settings'

type ToOwner = Extract<AssignTarget, { type: 'contact_owner' }>
type FallbackType = 'none' | 'agent' | 'team'

export type FallbackFieldsProps = FormProps<Assign> & {
  to: ToOwner
  onTo: (to: ToOwner, field: string) => void
}

/** Who takes over where a contact has no owner, or one whom the workspace does not know. */
export function FallbackFields({ to, onTo, ...form }: FallbackFieldsProps) {
  /** Chosen here before anybody of the type is: the settings know a fallback only with its name. */
  const [chosen, setChosen] = useState<FallbackType>('none')
  const type = to.fallback?.type ?? chosen
  const { hint } = told(form.problems, 'to.fallback')
  return (
    <>
      <p className="-mt-1 text-pretty text-muted text-sm">
        The owner that the CRM names for the contact, found among the agents by id, then e-mail.
      </p>
      <div data-path="to.fallback" className="grid gap-1.5">
        <SegmentedControl
          label="Fallback if there is no owner"
          segments={TYPES}
          value={type}
          onChange={next => {
            setChosen(next)
            if (to.fallback) onTo({ ...to, fallback: null }, `to.fallback.type=${next}`)
          }}
        />
        {type === 'none' && hint && <p className="text-xs">{hint}</p>}
        {type === 'none' && <Fixes form={form} paths={['to.fallback']} />}
      </div>
      {type !== 'none' && (
        <TargetPicker
          form={form}
          kind={type}
          paths={['to.fallback', 'to.fallback.ref']}
          label={type === 'agent' ? 'Fallback agent' : 'Fallback team'}
          value={to.fallback?.ref ?? null}
          onChange={ref => {
            setChosen(type)
            onTo(
              { ...to, fallback: ref ? { ...to.fallback, type, ref } : null },
              `to.fallback.ref=${ref?.id}`,
            )
          }}
        />
      )}
    </>
  )
}

const TYPES = [
  { value: 'none', label: 'None' },
  { value: 'agent', label: 'Agent' },
  { value: 'team', label: 'Team' },
] as const
