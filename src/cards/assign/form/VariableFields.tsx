import type { FormAround } from '@/cards/fields/form'
import { told } from '@/cards/fields/told'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { MATCH_BY, type MatchBy } from '@/core/runtime/assignment'
import { NativeSelect } from '@/ui/NativeSelect'
import type { AssignTarget } from '../settings'

type ByVariable = Extract<AssignTarget, { pick: 'variable' }>

export type VariableFieldsProps = {
  form: FormAround
  to: ByVariable
  onTo: (to: ByVariable, field: string) => void
}

/** A variable names who takes over, and how its value is compared. */
export function VariableFields({ form, to, onTo }: VariableFieldsProps) {
  return (
    <>
      <div data-path="to">
        <VariablePicker
          form={form}
          path={to.variable === '' ? 'to' : 'to.variable'}
          label="Variable"
          access="read"
          accepts={['text', 'number']}
          creates={{ type: 'text', scope: 'flow' }}
          value={to.variable}
          onChange={variable => onTo({ ...to, variable }, `to.variable=${variable}`)}
        />
      </div>
      <div data-path="to.matchBy">
        <NativeSelect
          label="Match by"
          options={optionsFor(to)}
          value={to.matchBy}
          onChange={matchBy => onTo({ ...to, matchBy }, `to.matchBy=${matchBy}`)}
          {...told(form.problems, 'to.matchBy', to.matchBy === 'name' ? NAMES[to.type] : undefined)}
        />
      </div>
    </>
  )
}

const WORDS: Readonly<Record<MatchBy, string>> = {
  auto: 'Automatic: id, then e-mail',
  id: 'Id',
  email: 'E-mail',
  name: 'Name',
}

/** Teams and bots have no e-mail, unless a file says so. */
const optionsFor = ({ type, matchBy }: ByVariable) =>
  MATCH_BY.filter(value => type === 'agent' || value !== 'email' || matchBy === 'email').map(value => ({
    value,
    label: type !== 'agent' && value === 'auto' ? 'Automatic: id' : WORDS[value],
  }))

const NAMES = {
  agent: 'The exact name. Two agents of that name: neither is picked.',
  team: 'The exact name of the team.',
  bot: 'The exact name of the bot.',
}
