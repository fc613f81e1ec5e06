import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import runtime from '@node-red/runtime'
import util from '@node-red/util'
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
import { inMemory } from '../nodeRedStorage'
import { asked, handedBack, type Record, taken } from './record'

/** What travels through the flow: an input, and the conversation it is for. */
interface Msg {
  readonly input: 'arrives' | 'chooses' | 'settled' | 'returned'
  readonly script: Script
  readonly say: Say
  readonly lib: typeof lib & { readonly waits: (talk: Talk) => void }
}

/** Kept in the flow's context between two inputs. */
interface Talk {
  readonly topic?: string
  readonly priority?: string
  readonly summary?: string
  readonly handoff?: Record
}

const INPUTS = ['arrives', 'chooses', 'settled', 'returned'] as const

/**
 * Node-RED's runtime in this process: no HTTP, no editor, nothing on disk. Its flows do not pause by themselves: each
 * input is a message, and what is known of the conversation is kept in the flow's context until the next.
 */
export async function nodeRed(): Promise<Contestant> {
  let last: Talk = {}
  let finished: () => void = () => undefined
  const waits = (talk: Talk): void => {
    last = talk
    finished()
  }
  const own = { ...lib, waits }
  const first = await started()
  const tell = (input: Msg['input'], script: Script, say: Say): Promise<void> =>
    new Promise(resolve => {
      finished = resolve
      const msg: Msg = { input, script, say, lib: own }
      first.receive(msg)
    })
  return {
    async play(script, say) {
      for (const input of INPUTS) await tell(input, script, say)
    },
    stored: (): Stored => ({ ...last }),
    close: () => runtime.stop(),
  }
}

const lib = { asked, taken, handedBack, FLOW_NAME, GREETING, QUESTION, BUTTONS, NO_BUTTONS }

async function started() {
  const running = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Node-RED did not start its flow in time.')), 30_000)
    runtime.events.once('flows:started', () => {
      clearTimeout(late)
      resolve()
    })
  })
  const settings = {
    httpAdminRoot: false,
    httpNodeRoot: false,
    storageModule: inMemory(nodes),
    telemetry: { enabled: false },
    logging: { console: { level: 'off', metrics: false, audit: false } },
    coreNodesDir: dirname(createRequire(import.meta.url).resolve('@node-red/nodes')),
    nodesIncludes: ['10-function.js', '10-switch.js', '15-change.js'],
    functionExternalModules: false,
  }
  util.init(settings)
  runtime.init(settings, null)
  await runtime.start()
  await running
  const node = runtime._.nodes.getNode('entry')
  if (!node) throw new Error('Node-RED did not start its flow.')
  return node
}

const code = (id: string, func: string, next: string | null) => ({
  id,
  type: 'function',
  z: 'flow',
  func,
  outputs: next === null ? 0 : 1,
  wires: next === null ? [] : [[next]],
})

const route = (id: string, property: string, rules: readonly (readonly [object, string])[]) => ({
  id,
  type: 'switch',
  z: 'flow',
  property,
  propertyType: 'msg',
  checkall: 'false',
  rules: rules.map(([rule]) => rule),
  outputs: rules.length,
  wires: rules.map(([, next]) => [next]),
})

const put = (id: string, property: string, to: string, next: string) => ({
  id,
  type: 'change',
  z: 'flow',
  rules: [{ t: 'set', p: `talk.${property}`, pt: 'msg', to, tot: 'str' }],
  wires: [[next]],
})

const nodes = [
  { id: 'flow', type: 'tab', label: FLOW_NAME },
  code('entry', 'msg.talk = flow.get(msg.script.conversation) || {}; return msg', 'sorted'),
  route('sorted', 'input', [
    [{ t: 'eq', v: 'arrives', vt: 'str' }, 'greet'],
    [{ t: 'eq', v: 'chooses', vt: 'str' }, 'choice'],
    [{ t: 'eq', v: 'settled', vt: 'str' }, 'settled'],
    [{ t: 'eq', v: 'returned', vt: 'str' }, 'returned'],
  ]),
  code('greet', 'msg.say(msg.lib.GREETING, msg.lib.NO_BUTTONS); return msg', 'ask'),
  code('ask', 'msg.say(msg.lib.QUESTION, msg.lib.BUTTONS); return msg', 'wait'),
  route(
    'choice',
    'script.option',
    BUTTONS.map(({ key }) => [{ t: 'eq', v: key, vt: 'str' }, `topic_${key}`]),
  ),
  ...BUTTONS.map(({ key, label }) => put(`topic_${key}`, 'topic', label, 'sort')),
  route('sort', 'talk.topic', [
    [{ t: 'eq', v: 'Billing', vt: 'str' }, 'high'],
    [{ t: 'else' }, 'normal'],
  ]),
  put('high', 'priority', 'high', 'set'),
  put('normal', 'priority', 'normal', 'set'),
  code('set', "msg.talk.summary = msg.talk.topic + ' (' + msg.talk.priority + ')'; return msg", 'assign'),
  code(
    'assign',
    'msg.talk.handoff = msg.lib.asked(msg.script.conversation, msg.script.chosen, msg.lib.FLOW_NAME); return msg',
    'wait',
  ),
  code('settled', settled(), 'wait'),
  code('returned', 'msg.talk.handoff = msg.lib.handedBack(msg.talk.handoff, msg.script); return msg', 'end'),
  code('end', ended(), null),
  code('wait', 'flow.set(msg.script.conversation, msg.talk); msg.lib.waits(msg.talk)', null),
]

function settled(): string {
  return `
    msg.talk.handoff = msg.lib.taken(msg.talk.handoff, msg.script)
    msg.say('Connecting you to ' + msg.talk.handoff.assigneeName + '…', msg.lib.NO_BUTTONS)
    return msg`
}

function ended(): string {
  return `
    msg.say('Thank you. We noted: ' + msg.talk.summary, msg.lib.NO_BUTTONS)
    flow.set(msg.script.conversation, undefined)
    msg.lib.waits(msg.talk)`
}
