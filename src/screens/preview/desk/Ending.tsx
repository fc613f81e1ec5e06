import { CircleCheckBig, Forward } from 'lucide-react'
import { useState } from 'react'
import type { World } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { HandBack } from '../HandBack'
import type { Deed } from '../rehearsal'
import { PassOn } from './PassOn'
import { whyNot } from './seat'

export interface EndingProps {
  readonly world: World
  readonly id: string
  readonly agent: Agent
  onEnd(deed: Deed): void
}

/** Ways to let go of a conversation: to a colleague, back to the bot, or for good. */
export function Ending({ world, id, agent, onEnd }: EndingProps) {
  const [passing, setPassing] = useState(false)
  const whyNotBack = whyNot(world, id, { do: 'hand_back', disposition: 'solved', agent: agent.id })
  const whyNotResolve = whyNot(world, id, { do: 'resolve', agent: agent.id })
  return (
    <>
      <HandBack
        why={whyNotBack}
        onHandBack={disposition => onEnd({ do: 'hand_back', disposition, agent: agent.id })}
        leading={
          <span className="flex gap-2">
            <Button
              aria-expanded={passing}
              icon={<Forward aria-hidden="true" />}
              onClick={() => setPassing(!passing)}
            >
              Pass on…
            </Button>
            <Button
              icon={<CircleCheckBig aria-hidden="true" />}
              aria-disabled={whyNotResolve !== null}
              onClick={() => whyNotResolve === null && onEnd({ do: 'resolve', agent: agent.id })}
            >
              Resolve
            </Button>
          </span>
        }
      />
      {[...new Set([whyNotBack, whyNotResolve])].map(
        why =>
          why !== null && (
            <p key={why} className="text-muted text-xs">
              {why}
            </p>
          ),
      )}
      {passing && (
        <PassOn
          {...{ world, id, agent }}
          onPass={to => {
            setPassing(false)
            onEnd({ do: 'reassign', to, agent: agent.id })
          }}
        />
      )}
    </>
  )
}
