import { LocateFixed } from 'lucide-react'
import { use } from 'react'
import type { ButtonVariant } from '@/ui/buttonStyle'
import { LinkButton } from '@/ui/LinkButton'
import { PlacesContext } from './why/links'

/** The way to a card of another bot: its own editor. */
export function Elsewhere(props: { flow: string; card: string; variant?: ButtonVariant }) {
  const { flow, card, variant = 'ghost' } = props
  const places = use(PlacesContext)
  if (!places) return null
  return (
    <LinkButton
      size="sm"
      variant={variant}
      href={places.flow(flow, card)}
      title="Shows the card in its own flow; the rehearsal is kept"
      icon={<LocateFixed />}
    >
      In its flow
    </LinkButton>
  )
}
