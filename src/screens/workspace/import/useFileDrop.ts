import { useEffect, useEffectEvent, useState } from 'react'

/**
 * True while a file is dragged over the window. As long as this is in use a dropped file is meant for it, and not for
 * what else takes files: it listens first, and nobody after it hears.
 */
export function useFileDrop(onDrop: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const listening = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        event => {
          if (!event.dataTransfer?.types.includes('Files')) return
          event.preventDefault()
          event.stopImmediatePropagation()
          act(event)
        },
        { signal: listening.signal, capture: true },
      )
    on('dragenter', () => setOver(true))
    on('dragover', () => {})
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    on('drop', ({ dataTransfer }) => {
      setOver(false)
      const file = dataTransfer?.files[0]
      if (file) take(file)
    })
    return () => listening.abort()
  }, [])
  return over
}
