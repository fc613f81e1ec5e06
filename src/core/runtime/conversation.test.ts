import { describe, expect, test } from 'vitest'
import { ask, bot, calling, play, talk } from '../../../tests/build/bots'
import { type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { goOn, linesOf } from '../../../tests/build/rehearsal'
import { variablesOf } from './scope'

describe('a bot that calls another', () => {
  test('goes on at returned when that one has ended', () => {
    const world = play(bot('vector', calling('billing')), [bot('billing', say('Pay up.'))])
    expect(linesOf(world)).toEqual([
      'visitor arrives',
      'asks for bot (c1/2)',
      'held by bot Billing bot',
      'assigned: bot Billing bot: Billing bot takes over.',
      'calls bot Billing bot',
      'bot Billing bot begins',
      'bot: Pay up.',
      'bot rests (open_exit)',
      'bot Vector goes on',
      'held by bot Vector',
      'handed back by Billing bot',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
    expect(talk(world)).toMatchObject({
      flow: 'vector',
      below: [],
      session: { state: 'resting', handoffs: 1 },
    })
  })

  test('waits for it meanwhile, and hears nothing of what the visitor says', () => {
    const world = play(bot('vector', calling('billing')), [bot('billing', ask())])
    expect(talk(world)).toMatchObject({
      flow: 'billing',
      session: { state: 'visitor', handed: { from: 'Vector', why: '', passed: {} } },
      below: [{ flow: 'vector', session: { state: 'bot' } }],
    })
    const said = goOn(world, [{ do: 'say', text: 'So so' }])
    expect(linesOf(said).slice(-7)).toEqual([
      'visitor: So so',
      'bot rests (open_exit)',
      'bot Vector goes on',
      'held by bot Vector',
      'handed back by Billing bot',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
    expect(talk(said).session.handoffs).toBe(0)
  })

  test('is told by the record who it was', () => {
    const world = play(bot('vector', calling('billing')), [bot('billing', say('Pay up.'))])
    expect(talk(world).session.handoff).toMatchObject({
      outcome: 'assigned',
      assigneeId: 'billing',
      assigneeName: 'Billing bot',
      botId: 'billing',
      botName: 'Billing bot',
      acceptedAt: null,
      endReason: 'handed_back',
      disposition: null,
      attempts: 1,
      changed: true,
    })
  })

  test('begins it whatever starts it otherwise', () => {
    const asleep = flowOf({
      id: 'billing',
      name: 'Billing bot',
      cards: {
        start: {
          type: 'start',
          settings: { trigger: { on: 'keyword', words: ['pay'] } },
          exits: { next: 'a' },
        },
        a: say('Pay up.'),
      },
    })
    expect(linesOf(play(bot('vector', calling('billing')), [asleep]))).toContain('bot: Pay up.')
  })

  test('says on hand-off what it has to say, and again on return', () => {
    const messages = { handoff: 'Off to {{handoff.botName}}.', returned: 'There you are.' }
    const world = play(bot('vector', calling('billing', { messages })), [bot('billing', say('Pay up.'))])
    expect(linesOf(world).filter(line => /^(bot|notice):/.test(line))).toEqual([
      'notice: Off to Billing bot.',
      'bot: Pay up.',
      'bot: There you are.',
      'bot: Vector is back.',
    ])
  })
})

describe('transferred for good', () => {
  const forGood = { pass: { comeBack: false } }

  test('the hand-off is over at once, and nobody waits for it', () => {
    const world = play(bot('vector', calling('billing', forGood)), [bot('billing', say('Pay up.'))])
    expect(linesOf(world).slice(2)).toEqual([
      'held by bot Billing bot',
      'assigned: bot Billing bot: Billing bot takes over.',
      'hand-off ended: superseded',
      'calls bot Billing bot for good',
      'bot Billing bot begins',
      'bot: Pay up.',
      'bot rests (open_exit)',
    ])
    expect(talk(world)).toMatchObject({ flow: 'billing', below: [], session: { state: 'resting' } })
  })

  test('the next message starts the other flow again', () => {
    const world = play(bot('vector', calling('billing', forGood)), [bot('billing', say('Pay up.'))])
    expect(linesOf(goOn(world, [{ do: 'say', text: 'Hi' }])).slice(-3)).toEqual([
      'visitor: Hi',
      'bot: Pay up.',
      'bot rests (open_exit)',
    ])
  })

  test('whoever waits for the first now waits for the other', () => {
    const support = bot('support', ask())
    const world = play(bot('vector', calling('billing')), [
      bot('billing', calling('support', forGood)),
      support,
    ])
    expect(talk(world)).toMatchObject({ flow: 'support', below: [{ flow: 'vector' }] })
    expect(linesOf(goOn(world, [{ do: 'say', text: 'Fine' }]))).toContain('handed back by Support bot')
  })
})

describe('variables', () => {
  const declared: FlowParts['variables'] = {
    topic: { type: 'text', scope: 'conversation', initial: 'none' },
    plan: { type: 'text', scope: 'contact' },
    own: { type: 'text', scope: 'flow', initial: 'fresh' },
  }

  test('of conversation and contact go along and come back, those of the flow do not', () => {
    const set = (variable: string, value: string) => ({ variable, value })
    const setting = {
      type: 'set_variable',
      settings: { assignments: [set('topic', 'bills'), set('plan', 'pro'), set('own', 'spent')] },
      exits: { next: 'back' },
    }
    const world = play(
      flowOf({
        variables: declared,
        cards: {
          start: start('q'),
          q: ask('a', 'topic'),
          a: calling('billing'),
          back: say('{{topic}} {{plan}} {{own}}'),
          sorry: say(''),
        },
      }),
      [
        flowOf({
          id: 'billing',
          name: 'Billing bot',
          variables: declared,
          cards: {
            start: start('b'),
            b: say('{{topic}} {{own}}', 'a'),
            a: setting,
            back: say('{{topic}} {{own}}'),
          },
        }),
      ],
      { do: 'say', text: 'rates' },
    )
    expect(linesOf(world).filter(line => line.startsWith('bot: '))).toEqual([
      'bot: Well?',
      'bot: rates fresh',
      'bot: bills spent',
      'bot: bills pro fresh',
    ])
    expect(variablesOf(world.program, talk(world).session)).toMatchObject({
      topic: 'bills',
      plan: 'pro',
      own: 'fresh',
    })
  })

  test('that a bot between does not know are carried past it', () => {
    const shared: FlowParts['variables'] = {
      topic: { type: 'text', scope: 'conversation', initial: 'rates' },
    }
    const world = play(bot('vector', calling('billing'), shared), [
      bot('billing', calling('support')),
      bot('support', say('{{topic}}'), shared),
    ])
    expect(linesOf(world)).toContain('bot: rates')
    expect(talk(world).session.carried).toEqual({})
  })

  test('as the other bot’s types hold them', () => {
    const world = play(
      bot('vector', calling('billing'), { topic: { type: 'text', scope: 'conversation', initial: 'many' } }),
      [bot('billing', say('[{{topic}}]'), { topic: { type: 'number', scope: 'conversation', initial: 3 } })],
    )
    expect(linesOf(world)).toContain('bot: []')
  })

  test('passed on are read by what handed them over', () => {
    const settings = { pass: { variables: ['topic', 'nothing'] }, note: ' About {{topic}} ' }
    const world = play(
      bot('vector', calling('billing', settings), {
        topic: { type: 'text', scope: 'flow', initial: 'rates' },
      }),
      [
        bot(
          'billing',
          say('{{handoff.from}}: {{handoff.why}}, {{handoff.passed.topic}} [{{handoff.passed.nothing}}]'),
        ),
      ],
    )
    expect(linesOf(world)).toContain('bot: Vector: About rates, rates []')
  })
})
