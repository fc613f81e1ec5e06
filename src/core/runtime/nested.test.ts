import { describe, expect, test } from 'vitest'
import { ask, bot, calling, play, talk } from '../../../tests/build/bots'
import { goOn, linesOf } from '../../../tests/build/rehearsal'

/** Bots on top of bots: who comes back to whom, and what ends with what. */

describe('bots in bots', () => {
  const nested = (keyword: object = {}, inner: object = {}, last = ask()) =>
    play(bot('vector', calling('billing', keyword)), [
      bot('billing', calling('support', inner)),
      bot('support', last),
    ])

  test('come back one after the other', () => {
    const world = goOn(nested(), [{ do: 'say', text: 'Fine' }])
    expect(linesOf(world).slice(-12)).toEqual([
      'visitor: Fine',
      'bot rests (open_exit)',
      'bot Billing bot goes on',
      'held by bot Billing bot',
      'handed back by Support bot',
      'bot: Billing bot is back.',
      'bot rests (open_exit)',
      'bot Vector goes on',
      'held by bot Vector',
      'handed back by Billing bot',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
  })

  test('requests are numbered through', () => {
    expect(
      linesOf(nested({}, {}, calling('vector')))
        .filter(line => line.startsWith('asks'))
        .slice(0, 4),
    ).toEqual(['asks for bot (c1/2)', 'asks for bot (c1/4)', 'asks for bot (c1/6)', 'asks for bot (c1/8)'])
  })

  test('go round no more often than they may', () => {
    const world = nested({}, {}, calling('vector'))
    const lines = linesOf(world)
    expect(lines.filter(line => line.startsWith('calls'))).toHaveLength(10)
    expect(lines.filter(line => line.startsWith('refused'))).toEqual([
      'refused: handoff_loop: Bots handed the conversation to each other more than ten times.',
    ])
    expect(talk(world)).toMatchObject({ flow: 'vector', below: [], session: { handoffs: 10 } })
    const again = goOn(world, [{ do: 'say', text: 'Again' }])
    expect(linesOf(again).filter(line => line.startsWith('calls'))).toHaveLength(20)
  })

  const keyword = (keyword: string) => ({ resume: { keyword } })

  test('the keyword reaches past those that offer none, and ends what is above', () => {
    const world = goOn(nested(keyword('Stop')), [{ do: 'say', text: ' sTOP ' }])
    expect(linesOf(world).slice(-7)).toEqual([
      'visitor:  sTOP ',
      'hand-off ended: superseded',
      'bot Vector goes on',
      'held by bot Vector',
      'hand-off ended: visitor_keyword',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
    expect(talk(world)).toMatchObject({ flow: 'vector', below: [], session: { handoffs: 0 } })
  })

  test('the keyword reaches the innermost that offers it', () => {
    const world = goOn(nested(keyword('stop'), keyword('stop')), [{ do: 'say', text: 'stop' }])
    expect(linesOf(world).slice(-11)).toEqual([
      'visitor: stop',
      'bot Billing bot goes on',
      'held by bot Billing bot',
      'hand-off ended: visitor_keyword',
      'bot: Billing bot is back.',
      'bot rests (open_exit)',
      'bot Vector goes on',
      'held by bot Vector',
      'handed back by Billing bot',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
  })

  test('what is no keyword is an answer to the bot that asks', () => {
    const last = ask('a')
    const world = goOn(nested(keyword('stop'), {}, last), [{ do: 'say', text: 'stop it' }])
    expect(linesOf(world).slice(-2)).toEqual(['visitor: stop it', 'bot: Well?'])
    expect(linesOf(goOn(nested({}, {}, last), [{ do: 'say', text: ' ' }])).slice(-2)).toEqual([
      'visitor:  ',
      'bot: Well?',
    ])
  })

  test('transferred for good, a bot takes its keyword along', () => {
    const world = goOn(nested({}, { ...keyword('stop'), pass: { comeBack: false } }, ask('a')), [
      { do: 'say', text: 'stop' },
    ])
    expect(linesOf(world).slice(-2)).toEqual(['visitor: stop', 'bot: Well?'])
  })

  test('a person who takes over ends them all', () => {
    const world = goOn(nested(), [{ do: 'take_over', agent: 'ann' }])
    expect(linesOf(world).slice(-4)).toEqual([
      'hand-off ended: taken_over',
      'hand-off ended: taken_over',
      'held by agent Ann Lee',
      'taken over by Ann Lee',
    ])
    expect(talk(world)).toMatchObject({
      flow: 'vector',
      below: [],
      session: { state: 'person', visit: 7, visits: 7 },
    })
  })

  test('a visitor who leaves ends them all', () => {
    const world = goOn(nested(), [{ do: 'leave' }])
    expect(linesOf(world).slice(-4)).toEqual([
      'hand-off ended: visitor_left',
      'hand-off ended: visitor_left',
      'held by bot Vector',
      'visitor left',
    ])
    expect(talk(world)).toMatchObject({ flow: 'vector', below: [], session: { state: 'closed' } })
  })
})

describe('a bot above that asks for a person', () => {
  const ann = { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann' } }
  const asking = [
    bot('billing', { type: 'assign', settings: { to: ann, store: {} }, exits: { returned: 'back' } }),
  ]

  test('goes on after the person, and then the one below', () => {
    const world = play(bot('vector', calling('billing')), asking, { do: 'hand_back', disposition: 'solved' })
    expect(linesOf(world).slice(-9)).toEqual([
      'held by bot Billing bot',
      'handed back by Ann Lee: solved',
      'bot: Billing bot is back.',
      'bot rests (open_exit)',
      'bot Vector goes on',
      'held by bot Vector',
      'handed back by Billing bot',
      'bot: Vector is back.',
      'bot rests (open_exit)',
    ])
  })

  test('resolved, every hand-off ends, the upper one first', () => {
    const world = play(bot('vector', calling('billing')), asking, { do: 'resolve' })
    expect(linesOf(world).slice(-4)).toEqual([
      'hand-off ended: resolved',
      'hand-off ended: resolved',
      'held by bot Vector',
      'resolved by Ann Lee',
    ])
    expect(talk(world).session.state).toBe('closed')
  })
})

test('a bot above that stops leaves it to people, and whoever takes it ends what was below', () => {
  const world = play(bot('vector', calling('billing')), [bot('billing', { type: 'telepathy' })])
  expect(talk(world)).toMatchObject({
    flow: 'billing',
    session: { state: 'stopped' },
    below: [{ flow: 'vector' }],
  })
  expect(linesOf(goOn(world, [{ do: 'accept', agent: 'ann' }])).slice(-3)).toEqual([
    'hand-off ended: taken_over',
    'held by agent Ann Lee',
    'taken over by Ann Lee',
  ])
})
