import { assign, createActor, createMachine } from 'xstate'
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

interface Arrival {
  readonly conversation: string
  readonly say: Say
}

interface Context extends Arrival {
  readonly topic: string | null
  readonly priority: string | null
  readonly summary: string | null
  readonly handoff: Record | null
}

/** What happened, and the conversation's script to read it from. */
interface Happening {
  readonly type: 'choose' | 'settled' | 'handed_back'
  readonly script: Script
}

interface Moment {
  readonly context: Context
  readonly event: Happening
}

type Line = (moment: Moment) => void

const says =
  (text: (context: Context) => string, buttons = NO_BUTTONS): Line =>
  ({ context }) =>
    context.say(text(context), buttons)

/** The same flow as a statechart. */
const machine = createMachine<Context, Happening>({
  context: ({ input }) => ({
    ...(input as Arrival),
    topic: null,
    priority: null,
    summary: null,
    handoff: null,
  }),
  initial: 'greet',
  states: {
    greet: { entry: says(() => GREETING), always: 'ask' },
    ask: {
      entry: says(() => QUESTION, BUTTONS),
      on: {
        choose: BUTTONS.map(({ key, label }) => ({
          guard: ({ event }: Moment) => event.script.option === key,
          target: 'sort',
          actions: assign<Context, Happening>({ topic: () => label }),
        })),
      },
    },
    sort: {
      always: [
        {
          guard: ({ context }) => context.topic?.trim().toLowerCase() === 'billing',
          target: 'set',
          actions: assign<Context, Happening>({ priority: () => 'high' }),
        },
        { target: 'set', actions: assign<Context, Happening>({ priority: () => 'normal' }) },
      ],
    },
    set: {
      entry: assign<Context, Happening>({
        summary: ({ context }) => `${context.topic} (${context.priority})`,
      }),
      always: 'assign',
    },
    assign: {
      entry: assign<Context, Happening>({
        handoff: ({ context, event }) => asked(context.conversation, event.script.chosen, FLOW_NAME),
      }),
      on: {
        settled: {
          target: 'assignee',
          actions: [
            assign<Context, Happening>({
              handoff: ({ context, event }) => context.handoff && taken(context.handoff, event.script),
            }),
            says(({ handoff }) => `Connecting you to ${handoff?.assigneeName}…`),
          ],
        },
      },
    },
    assignee: {
      on: {
        handed_back: {
          target: 'ended',
          actions: assign<Context, Happening>({
            handoff: ({ context, event }) => context.handoff && handedBack(context.handoff, event.script),
          }),
        },
      },
    },
    ended: { type: 'final', entry: says(({ summary }) => `Thank you. We noted: ${summary}`) },
  },
})

/** XState v5: an actor for each conversation. */
export function xstateActor(): Contestant {
  let last: Context | null = null
  return {
    play(script, say) {
      const actor = createActor(machine, { input: { conversation: script.conversation, say } })
      actor.start()
      actor.send({ type: 'choose', script })
      actor.send({ type: 'settled', script })
      actor.send({ type: 'handed_back', script })
      last = actor.getSnapshot().context
    },
    stored: (): Stored => ({
      topic: last?.topic,
      priority: last?.priority,
      summary: last?.summary,
      handoff: last?.handoff,
    }),
  }
}

/** An actor that waits, and is still running: nothing of it was put away. */
export function waitingActor(who: 'visitor' | 'assignee'): (script: Script) => Waiting {
  const say = (): void => undefined
  return script => {
    const actor = createActor(machine, { input: { conversation: script.conversation, say } })
    actor.start()
    if (who === 'visitor') return actor
    actor.send({ type: 'choose', script })
    actor.send({ type: 'settled', script })
    return actor
  }
}

type Waiting = ReturnType<typeof createActor<Context, Happening>>

/** As XState stores it. */
export const persisted = (actor: Waiting): string => JSON.stringify(actor.getPersistedSnapshot())
