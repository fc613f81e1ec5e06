import { expect, test } from 'vitest'
import { type Locator, userEvent } from 'vitest/browser'
import type { z } from 'zod/mini'
import type { Reference } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { assign } from '../card'
import { type Assign, type AssignTarget, schema } from '../settings'
import { opened } from './harness'

/** Every control of the form, operated by pointer and by keyboard, and the settings that come out. */

type Screen = Awaited<ReturnType<typeof opened>>['screen']

interface Hand {
  /** A button, a switch, one of several. */
  press(control: Locator): Promise<void>
  /** Writes instead of what is there. */
  write(field: Locator, text: string): Promise<void>
  /** Picks from a list by the words that the option begins with. */
  pick(box: Locator, words: string, screen: Screen): Promise<void>
  choose(select: Locator, label: string): Promise<void>
}

const focus = async (control: Locator): Promise<void> => {
  await expect.element(control).toBeVisible()
  const element = control.element()
  if (element instanceof HTMLElement) element.focus()
}

const HANDS: Readonly<Record<'pointer' | 'keyboard', Hand>> = {
  pointer: {
    press: control => control.click(),
    write: (field, text) => field.fill(text),
    pick: async (box, words, screen) => {
      await box.click()
      await screen.getByRole('option', { name: words }).first().click()
    },
    choose: (select, label) => select.selectOptions(label),
  },
  keyboard: {
    press: async control => {
      await focus(control)
      await userEvent.keyboard(' ')
    },
    write: async (field, text) => {
      await focus(field)
      await userEvent.keyboard(`{Control>}a{/Control}${text}`)
    },
    pick: async (box, words, screen) => {
      await focus(box)
      await userEvent.keyboard(words)
      await expect.element(screen.getByRole('option', { name: words }).first()).toBeVisible()
      await userEvent.keyboard('{Enter}')
    },
    choose: async (select, label) => {
      await focus(select)
      await userEvent.keyboard(label)
    },
  },
}

const ref = { id: 'accounts', name: 'Accounts' }
const maya = { id: 'maya', name: 'Maya Lindqvist', email: 'maya@example.com' }
const picked = (type: 'agent' | 'team' | 'bot', ref: Reference | null): AssignTarget => ({
  type,
  pick: 'static',
  ref,
})
const nobody = (type: 'agent' | 'team' | 'bot') => picked(type, null)
const team = picked('team', ref)
const named = (matchBy: 'auto' | 'id' | 'email' | 'name', variable = 'budget'): AssignTarget => ({
  type: 'agent',
  pick: 'variable',
  variable,
  matchBy,
})
const owner = (type?: 'agent' | 'team', ref?: Reference): AssignTarget => ({
  type: 'contact_owner',
  fallback: type && ref ? { type, ref } : null,
})
const { messages, availability, resume } = assign.blank()

const radio = (name: string | RegExp, group: string | RegExp) => (screen: Screen) =>
  screen.getByRole('group', { name: group }).getByRole('radio', { name })
const toggle = (name: string) => (screen: Screen) => screen.getByRole('switch', { name })
const box = (name: string) => (screen: Screen) => screen.getByRole('combobox', { name, exact: true })
const field = (name: string) => (screen: Screen) => screen.getByRole('textbox', { name })
const count = (name: string) => (screen: Screen) => screen.getByRole('spinbutton', { name })

type Find = (screen: Screen) => Locator
type Deed = (hand: Hand, screen: Screen) => Promise<void>
const press =
  (find: Find): Deed =>
  (hand, screen) =>
    hand.press(find(screen))
const write =
  (find: Find, text: string): Deed =>
  (hand, screen) =>
    hand.write(find(screen), text)
const pick =
  (find: Find, words: string): Deed =>
  (hand, screen) =>
    hand.pick(find(screen), words, screen)
const choose =
  (find: Find, label: string): Deed =>
  (hand, screen) =>
    hand.choose(find(screen), label)

type Part = Partial<Assign>
const TYPE = 'Assignee type'
const FALLBACK = /^Fallback/
const WAYS = 'If nobody is available'
const MATCH = box('Match by')

/** What is set before, what is done, and what has become of it. */
const ROWS: readonly (readonly [before: Part, after: Part, ...deeds: readonly Deed[]])[] = [
  [{}, { to: nobody('team') }, press(radio('Team', TYPE))],
  [{}, { to: nobody('bot') }, press(radio('Bot', TYPE))],
  [{}, { to: owner() }, press(radio('Contact owner', TYPE))],
  [{ to: team }, { to: nobody('agent') }, press(radio('Agent', TYPE))],
  [{}, { to: named('auto', '') }, press(radio('Variable', 'Choose by'))],
  [{ to: named('id') }, { to: nobody('agent') }, press(radio(/^Pick/, 'Choose by'))],
  [{}, { to: picked('agent', maya) }, pick(box('Agent'), 'Maya')],
  [{ to: nobody('team') }, { to: team }, pick(box('Team'), 'Accounts')],
  [
    { to: nobody('bot') },
    { to: picked('bot', { id: 'billing', name: 'Billing' }) },
    pick(box('Bot'), 'Billing'),
  ],
  [{ to: named('auto', '') }, { to: named('auto') }, pick(box('Variable'), 'budget')],
  [{ to: named('auto') }, { to: named('id') }, choose(MATCH, 'Id')],
  [{ to: named('auto') }, { to: named('email') }, choose(MATCH, 'E-mail')],
  [{ to: named('auto') }, { to: named('name') }, choose(MATCH, 'Name')],
  [{ to: named('id') }, { to: named('auto') }, choose(MATCH, 'Automatic: id, then e-mail')],
  [
    { to: owner() },
    { to: owner('agent', maya) },
    press(radio('Agent', FALLBACK)),
    pick(box('Fallback agent'), 'Maya'),
  ],
  [
    { to: owner() },
    { to: owner('team', ref) },
    press(radio('Team', FALLBACK)),
    pick(box('Fallback team'), 'Accounts'),
  ],
  [{ to: owner('team', ref) }, { to: owner() }, press(radio('None', FALLBACK))],
  [{ to: team }, { strategy: 'least_open' }, press(radio(/^Least open/, 'Team strategy'))],
  [{ to: team }, { strategy: 'queue' }, press(radio(/^Leave in/, 'Team strategy'))],
  [
    { to: team, strategy: 'queue' },
    { strategy: 'round_robin' },
    press(radio(/^Round robin/, 'Team strategy')),
  ],
  [{}, { availability: { ...availability, online: false } }, press(toggle('Online'))],
  [{}, { availability: { ...availability, capacity: false } }, press(toggle('Below capacity'))],
  [{}, { availability: { ...availability, hours: false } }, press(toggle('In business hours'))],
  [{}, { ifUnavailable: 'leave' }, press(radio(/^Leave at once/, WAYS))],
  [{}, { ifUnavailable: 'assign_anyway' }, press(radio(/^Assign anyway/, WAYS))],
  [{ ifUnavailable: 'leave' }, { ifUnavailable: 'wait' }, press(radio(/^Wait/, WAYS))],
  [{}, { waitLimit: null }, press(toggle('Limit the wait'))],
  [{}, { waitLimit: 300 }, write(count('Wait at most'), '5')],
  [{}, { replyLimit: 120 }, press(toggle('Limit the time to a first reply'))],
  [{ replyLimit: 120 }, { replyLimit: 240 }, write(count('First reply within'), '4')],
  [{ to: team, replyLimit: 120 }, { attempts: 7 }, write(count('Members to try'), '7')],
  [{}, { messages: { ...messages, handoff: 'One moment' } }, write(field('On hand-off'), 'One moment')],
  [{}, { messages: { ...messages, waiting: 'Wait' } }, write(field('While waiting'), 'Wait')],
  [{}, { messages: { ...messages, failed: 'Sorry' } }, write(field('On failure'), 'Sorry')],
  [{}, { messages: { ...messages, returned: 'Back' } }, write(field('On hand-back'), 'Back')],
  [{}, { note: 'A refund' }, write(field('Note for the assignee'), 'A refund')],
  [{}, { resume: { ...resume, keyword: 'menu' } }, write(field('Or when the visitor writes'), 'menu')],
  [{}, { resume: { ...resume, after: 1800 } }, press(toggle('Or after a time without agent activity'))],
  [
    { to: nobody('bot') },
    { pass: { variables: ['budget'], comeBack: true } },
    pick(box('Pass a variable'), 'budget'),
  ],
  [
    { to: nobody('bot') },
    { pass: { variables: [], comeBack: false } },
    press(radio(/^Transfer for good/, 'When the other bot has ended')),
  ],
  [
    {},
    { store: { record: 'handoff', attempts: 'budget' } },
    pick(box('Add a field'), 'Attempts'),
    pick(box('Attempts'), 'budget'),
  ],
]

test.each(['pointer', 'keyboard'] as const)(
  'by %s every setting there is can be set',
  async means => {
    const touched = new Set<string>()
    for (const [before, after, ...deeds] of ROWS) {
      const { screen, out } = await opened(before)
      const first = out.settings
      for (const deed of deeds) await deed(HANDS[means], screen)
      await expect
        .poll(() => out.settings, { message: JSON.stringify(after) })
        .toEqual({ ...assign.blank(), ...before, ...after })
      const was = new Set(placesOf(first))
      for (const place of placesOf(out.settings)) if (!was.has(place)) touched.add(place.replace(FREE, ''))
      await screen.unmount()
    }
    expect(settingsOf(schema).filter(setting => !touched.has(setting))).toEqual([])
  },
  120_000,
)

/** The value of a place where anything may stand: what it is does not matter. */
const FREE = /≈.*$/s
const ENUMS = ['type', 'pick', 'matchBy', 'strategy', 'ifUnavailable']
/** Taken as they are, not field by field. */
const WHOLE = ['ref', 'store']

/** Each setting with its value: `strategy=queue`, `note≈…`. */
function placesOf(value: unknown, path = '', name = ''): readonly string[] {
  if (isObject(value) && !Array.isArray(value) && !WHOLE.includes(name))
    return Object.entries(value).flatMap(([key, part]) => placesOf(part, path ? `${path}.${key}` : key, key))
  return [ENUMS.includes(name) ? `${path}=${value}` : `${path}≈${JSON.stringify(value)}`]
}

/** Every setting of the schema, and of those with a few values each one of them. */
function settingsOf(type: z.core.$ZodType, path = '', name = ''): readonly string[] {
  const { def } = (type as z.core.$ZodTypes)._zod
  if (WHOLE.includes(name)) return [path]
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, part]) =>
        settingsOf(part, path ? `${path}.${key}` : key, key),
      )
    case 'union':
      return def.options.flatMap(option => settingsOf(option, path, name))
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'optional':
      return settingsOf(def.innerType, path, name)
    case 'enum':
      return Object.values(def.entries).map(one => `${path}=${one}`)
    case 'literal':
      return def.values.map(one => `${path}=${one}`)
    default:
      return [path]
  }
}
