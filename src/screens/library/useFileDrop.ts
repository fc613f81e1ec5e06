import { useEffect, useEffectEvent, useState } from 'react'

/** True while files are dragged over the window. Other things that are dragged (text, links) are left alone. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onDrop)

  useEffect(() => {
    const listening = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(type, event => carriesFiles(event) && act(event), { signal: listening.signal })

    on('dragenter', () => setOver(true))
    // Without this the browser would leave the page to show the file.
    on('dragover', event => event.preventDefault())
    on('dragleave', event => {
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', event => {
      event.preventDefault()
      setOver(false)
      take(Array.from(event.dataTransfer?.files ?? []))
    })
    return () => listening.abort()
  }, [])

  return over
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false
