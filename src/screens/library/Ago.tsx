import { useSyncExternalStore } from 'react'
import { ago, fully } from './when'

/** How long ago something was; it moves on by itself, and tells the exact time to whoever asks. */
export function Ago({ iso }: { iso: string }) {
  const now = useSyncExternalStore(everyMinute, minute)
  return (
    <time dateTime={iso} title={fully(iso)}>
      {ago(iso, Math.max(now, Date.parse(iso)))}
    </time>
  )
}

const minute = () => Math.floor(Date.now() / 10_000) * 10_000

function everyMinute(tell: () => void) {
  const timer = setInterval(tell, 30_000)
  return () => clearInterval(timer)
}
