import {
  type After,
  type QuickCard,
  type QuickSession,
  type QuickTools,
  WAITS,
} from '@/core/runtime/quick/card'
import { Saying } from '@/core/runtime/quick/saying'
import { buttonsOf, type Choice, OTHERWISE, pressed, written } from './card'

export const quick = (settings: Choice, tools: QuickTools): QuickCard => new QuickChoice(settings, tools)

class QuickChoice extends Saying implements QuickCard {
  private readonly options: Choice['options']
  private readonly set: ReturnType<QuickTools['set']>
  private readonly exits: readonly After[]
  private readonly firstExit: number
  private readonly otherwise: After

  constructor({ text, options: own, store }: Choice, tools: QuickTools) {
    const options = tools.once(own)
    super(tools.host, tools.parts(text), buttonsOf(options))
    this.options = options
    this.set = tools.set(store)
    this.exits = tools.exits
    this.firstExit = tools.exits.length
    this.otherwise = tools.to(OTHERWISE)
    tools.exits.push(...options.map(({ key }) => tools.to(key)))
  }

  enter(session: QuickSession): After {
    this.say(session)
    session.state = 'visitor'
    return WAITS
  }

  hear(session: QuickSession, text: string, option: string | null): After {
    const { options, exits, firstExit, otherwise } = this
    const picked = option === null ? written(options, text) : pressed(options, option)
    this.set(session, picked?.label ?? text)
    return picked ? (exits[firstExit + options.indexOf(picked)] ?? otherwise) : otherwise
  }
}
