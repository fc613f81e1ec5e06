import { useEffect } from 'react'
import { learnHints } from '@/storage/hints'
import { useActions } from '../actions/context'
import { useEditorContext } from '../context'
import { connects } from './connects'
import type { HintName } from './hints'

/** Who does what a hint teaches need not be told. */
export function useLearning(): void {
  const { store } = useEditorContext()
  const { desk } = useActions()
  useEffect(() => {
    const learn = (name: HintName): void => learnHints([name])
    if (store.getState().running !== null) learn('preview')
    const stops = [
      store.subscribe(({ past, running }, before) => {
        if (running !== null && before.running === null) learn('preview')
        const last = past.at(-1)
        if (last && past.length > before.past.length && connects(last.redo)) learn('connect')
      }),
      desk.subscribe(({ surface }) => {
        if (surface?.kind === 'palette') learn('palette')
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, desk])
}
