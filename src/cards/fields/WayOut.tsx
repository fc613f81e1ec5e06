import { ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/ui/Button'
import type { FormAround } from './form'

interface WayOutProps {
  readonly form: Pick<FormAround, 'onGoTo'>
  readonly to: Parameters<NonNullable<FormAround['onGoTo']>>
  readonly children: ReactNode
}

/** Leads out of the flow to what a card names; not there where there is no way. */
export function WayOut({ form: { onGoTo }, to, children }: WayOutProps) {
  if (!onGoTo) return null
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<ArrowUpRight />}
      className="-ml-2 h-auto min-h-7 max-w-full justify-self-start whitespace-normal py-1 text-left"
      onClick={() => onGoTo(...to)}
    >
      {children}
    </Button>
  )
}
