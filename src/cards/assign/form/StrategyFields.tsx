import type { FormProps } from '@/cards/face'
import { RadioCards } from '@/ui/RadioCards'
import type { Assign } from '../settings'
import { hiddenBy } from './paths'

/** Which member of the team. */
export function StrategyFields({ settings, onChange }: FormProps<Assign>) {
  return (
    <div data-path={hiddenBy(settings).strategy}>
      <RadioCards
        label="Team strategy"
        options={STRATEGIES}
        value={settings.strategy}
        onChange={strategy => onChange({ ...settings, strategy }, `strategy=${strategy}`)}
      />
    </div>
  )
}

const STRATEGIES = [
  { value: 'round_robin', label: 'Round robin', description: 'Members take turns.' },
  { value: 'least_open', label: 'Least open', description: 'Whoever has the fewest open conversations.' },
  { value: 'queue', label: 'Leave in the team’s queue', description: 'It waits until a member accepts it.' },
] as const
