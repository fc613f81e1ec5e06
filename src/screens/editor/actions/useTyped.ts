import { useEffect, useEffectEvent } from 'react'
import { useActions, useDesk } from './context'

/** Hands over what was typed between the key that opens something and the moment its field has the focus. */
export function useTyped(take: (typed: string) => void): void {
  const { desk } = useActions()
  const typed = useDesk(desk => desk.typed)
  const hand = useEffectEvent(() => {
    desk.setState({ typed: '' })
    take(typed)
  })
  useEffect(() => {
    if (typed !== '') hand()
  }, [typed])
}
