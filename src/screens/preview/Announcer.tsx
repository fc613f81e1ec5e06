import { conversationOf } from '@/core/rehearsal/world'
import { chatsOf, nameOf } from './conversations'
import { floorOf } from './floor'
import type { Play } from './play'
import { shownWorld } from './play'
import { worldAt } from './run'

/** Says aloud what the latest step changed for visitors who are not in front. Those in front have their own log. */
export function Announcer({ play }: { play: Play }) {
  const before = worldAt(play.run, play.shown - 1)
  const news = chatsOf(shownWorld(play)).flatMap(({ root, id, latest }) => {
    if (root === play.front) return []
    const { text } = floorOf(latest.session)
    const earlier = conversationOf(before, id)?.session
    return earlier && floorOf(earlier).text === text ? [] : [`${nameOf(latest)}: ${text}`]
  })
  return (
    <p role="status" className="sr-only">
      {news.join('. ')}
    </p>
  )
}
