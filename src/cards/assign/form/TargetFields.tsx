import { useRef } from 'react'
import type { FormProps } from '@/cards/face'
import { TargetPicker } from '@/cards/fields/TargetPicker'
import { SegmentedControl } from '@/ui/SegmentedControl'
import type { Assign, AssignTarget } from '../settings'
import { FallbackFields } from './FallbackFields'
import { hiddenBy } from './paths'
import { type Remembered, repick, retarget } from './retarget'
import { VariableFields } from './VariableFields'

type Picked = Extract<AssignTarget, { pick: string }>

/** Who takes over. */
export function TargetFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const { to } = settings
  const seen = useRef<Remembered>({})
  const change = (next: AssignTarget, field: string) => onChange({ ...settings, to: next }, field)
  return (
    <>
      <div data-path={hiddenBy(settings).type}>
        <SegmentedControl
          label="Assignee type"
          segments={TYPES}
          value={to.type}
          onChange={type => {
            seen.current = { ...seen.current, [to.type]: to }
            change(retarget(to, type, seen.current), `to.type=${type}`)
          }}
        />
      </div>
      {to.type === 'contact_owner' ? (
        <FallbackFields {...props} to={to} onTo={change} />
      ) : (
        // The ways of choosing are remembered for each type by itself.
        <PickFields key={to.type} {...props} to={to} onTo={change} />
      )}
    </>
  )
}

const TYPES = [
  { value: 'agent', label: 'Agent' },
  { value: 'team', label: 'Team' },
  { value: 'bot', label: 'Bot' },
  { value: 'contact_owner', label: 'Contact owner' },
] as const

type PickFieldsProps = FormProps<Assign> & { to: Picked; onTo: (to: AssignTarget, field: string) => void }

function PickFields({ to, onTo, ...form }: PickFieldsProps) {
  const before = useRef<Picked>(undefined)
  return (
    <>
      <SegmentedControl
        label="Choose by"
        segments={PICKS}
        value={to.pick}
        onChange={pick => {
          const next = repick(to, pick, before.current)
          before.current = to
          onTo(next, `to.pick=${pick}`)
        }}
      />
      {to.pick === 'static' ? (
        <TargetPicker
          form={form}
          kind={to.type}
          paths={['to', 'to.ref']}
          label={LABELS[to.type]}
          value={to.ref}
          onChange={ref => onTo({ ...to, ref }, `to.ref=${ref?.id}`)}
        />
      ) : (
        <VariableFields form={form} to={to} onTo={onTo} />
      )}
    </>
  )
}

const PICKS = [
  { value: 'static', label: 'Pick from the workspace' },
  { value: 'variable', label: 'Variable' },
] as const

const LABELS = { agent: 'Agent', team: 'Team', bot: 'Bot' }
