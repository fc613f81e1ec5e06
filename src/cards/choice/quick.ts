import {
  type After,
  type Listening,
  type QuickCard,
  type QuickSession,
  type QuickTools,
  WAITS,
} from '@/core/runtime/quick/card'
import { buttonsOf, type Choice, OTHERWISE, pressed, written } from './card'

export function quick({ text, options: own, store }: Choice, tools: QuickTools): QuickCard {
  const options = tools.once(own)
  return {
    enter: tools.saying,
    parts: tools.parts(text),
    buttons: buttonsOf(options),
    next: WAITS,
    listening: new Picking(options, store, tools),
  }
}

class Picking implements Listening {
  private readonly options: Choice['options']
  private readonly set: ReturnType<QuickTools['set']>
  private readonly exits: readonly After[]
  private readonly firstExit: number
  private readonly otherwise: After

  constructor(options: Choice['options'], store: string, { set, to, exits }: QuickTools) {
    this.options = options
    this.set = set(store)
    this.exits = exits
    this.firstExit = exits.length
    this.otherwise = to(OTHERWISE)
    exits.push(...options.map(({ key }) => to(key)))
  }

  hear(session: QuickSession, text: string, option: string | null): After {
    const { options, exits, firstExit, otherwise } = this
    const picked = option === null ? written(options, text) : pressed(options, option)
    this.set(session, picked?.label ?? text)
    return picked ? (exits[firstExit + options.indexOf(picked)] ?? otherwise) : otherwise
  }
}
