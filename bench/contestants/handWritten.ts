import {
  BUTTONS,
  type Contestant,
  FLOW_NAME,
  GREETING,
  NO_BUTTONS,
  QUESTION,
  type Say,
  type Script,
  type Stored,
} from '../conversation'
import { asked, handedBack, type Record, taken } from './record'

type At = 'greet' | 'ask' | 'answer' | 'sort' | 'set' | 'assign' | 'desk' | 'assignee' | 'ended'

/** One conversation: where it stands, and its four variables. Can be put away between two inputs. */
export interface Talk {
  at: At
  readonly conversation: string
  topic: string | null
  priority: string | null
  summary: string | null
  handoff: Record | null
}

/** The flow as somebody would write it for this one purpose: the practical limit. */
export const handWritten = (): Contestant => inTurn(talk => talk)

/** The same, but each input leaves the state before it intact, as Baton's `step` does. */
export const handWrittenPure = (): Contestant => inTurn(talk => ({ ...talk }))

function inTurn(before: (talk: Talk) => Talk): Contestant {
  let last: Talk = open('')
  return {
    play(script, say) {
      let talk = open(script.conversation)
      start(talk, say)
      talk = before(talk)
      choose(talk, script, say)
      talk = before(talk)
      settle(talk, script, say)
      talk = before(talk)
      handBack(talk, script, say)
      last = talk
    },
    stored: (): Stored => ({
      topic: last.topic,
      priority: last.priority,
      summary: last.summary,
      handoff: last.handoff,
    }),
  }
}

export const open = (conversation: string): Talk => ({
  at: 'greet',
  conversation,
  topic: null,
  priority: null,
  summary: null,
  handoff: null,
})

export const start = (talk: Talk, say: Say): void => run(talk, null, say)

export function choose(talk: Talk, script: Script, say: Say): void {
  if (talk.at === 'answer') run(talk, script, say)
}

export function settle(talk: Talk, script: Script, say: Say): void {
  if (talk.at === 'desk') run(talk, script, say)
}

function handBack(talk: Talk, script: Script, say: Say): void {
  if (talk.at === 'assignee') run(talk, script, say)
}

/** Goes on until the conversation waits for somebody. `script` is what they put in. */
function run(talk: Talk, script: Script | null, say: Say): void {
  for (;;) {
    switch (talk.at) {
      case 'greet':
        say(GREETING, NO_BUTTONS)
        talk.at = 'ask'
        break
      case 'ask':
        say(QUESTION, BUTTONS)
        talk.at = 'answer'
        return
      case 'answer':
        talk.topic = labelOf(script?.option)
        talk.at = 'sort'
        break
      case 'sort':
        talk.priority = talk.topic?.trim().toLowerCase() === 'billing' ? 'high' : 'normal'
        talk.at = 'set'
        break
      case 'set':
        talk.summary = `${talk.topic} (${talk.priority})`
        talk.at = 'assign'
        break
      case 'assign':
        talk.handoff = asked(talk.conversation, script?.chosen ?? '', FLOW_NAME)
        talk.at = 'desk'
        return
      case 'desk':
        if (!talk.handoff || !script) return
        talk.handoff = taken(talk.handoff, script)
        say(`Connecting you to ${talk.handoff.assigneeName}…`, NO_BUTTONS)
        talk.at = 'assignee'
        return
      case 'assignee':
        if (!talk.handoff || !script) return
        talk.handoff = handedBack(talk.handoff, script)
        say(`Thank you. We noted: ${talk.summary}`, NO_BUTTONS)
        talk.at = 'ended'
        return
      case 'ended':
        return
    }
  }
}

const labelOf = (option: string | undefined): string | null =>
  BUTTONS.find(({ key }) => key === option)?.label ?? null
