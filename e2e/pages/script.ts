import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { MONDAY_AT_TEN } from './clock'
import { example, fixture } from './files'
import { Preview } from './preview'

/** A rehearsal written down, as `baton run` plays it; see docs/cli.md. */
export interface Script {
  readonly at?: string
  readonly contact: string | null
  readonly bots?: readonly { readonly id: string }[]
  readonly steps: readonly Step[]
}

type Step = { readonly after?: number } & (
  | { readonly say: string }
  | { readonly choose: string }
  | { readonly accept: string }
  | { readonly reply: string }
  | { readonly handBack: string }
  | { readonly wait: number }
)

interface Named {
  readonly id: string
  readonly name: string
  readonly email: string
}

const DISPOSITIONS: Readonly<Record<string, string>> = { solved: 'Solved', needs_bot: 'Needs the bot again' }

/** Plays a script in the preview of the open flow, with pointer and keyboard, and gives back the transcript. */
export async function play(page: Page, flow: string, name: string): Promise<string> {
  const preview = new Preview(page)
  const {
    at = MONDAY_AT_TEN,
    contact,
    steps,
  }: Script = JSON.parse(await fixture(`tests/scripts/${name}.json`))
  const { agents, contacts } = JSON.parse(await fixture('src/core/workspace/demo.json'))
  const labels = labelsOf(await example(flow))
  let now = Date.parse(at)
  await page.clock.setFixedTime(now)
  await preview.open()
  await preview.visitor(contact === null ? 'A stranger' : nameOf(contacts, contact))
  await preview.clock(inBerlin(now))
  await preview.start()
  for (const step of steps) {
    now += (step.after ?? 1) * 1000
    await page.clock.setFixedTime(now)
    if ('say' in step) await preview.say(step.say)
    else if ('choose' in step) await preview.press(labels.get(step.choose) ?? step.choose)
    else if ('accept' in step) await preview.accept(nameOf(agents, step.accept))
    else if ('reply' in step) await preview.reply(step.reply)
    else if ('handBack' in step) await preview.handBack(DISPOSITIONS[step.handBack])
    else await preview.skip()
  }
  return preview.transcript()
}

/** What the command line says of the same script. */
export async function batonRun(flow: string, script: string): Promise<string> {
  const path = `tests/scripts/${script}.json`
  const { bots = [] }: Script = JSON.parse(await fixture(path))
  const others = bots.flatMap(({ id }) => ['--with', `public/examples/${id}.json`])
  return baton('run', `public/examples/${flow}.json`, '--script', path, ...others)
}

/** What the command line says of a script that holds its flow. */
export async function batonRunAlone(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-script-'))
  try {
    const file = join(folder, 'script.json')
    await writeFile(file, script)
    return await baton('run', file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function baton(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/baton.js', ...words])
  return stdout
}

/** Labels of the flow's buttons by their keys. */
function labelsOf(flow: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { settings } of Object.values<{ settings: { options?: { key: string; label: string }[] } }>(
    JSON.parse(flow).cards,
  )) {
    for (const { key, label } of settings.options ?? []) labels.set(key, label)
  }
  return labels
}

const nameOf = (people: readonly Named[], who: string): string =>
  people.find(({ id, email }) => id === who || email === who)?.name ?? who

/** What a clock on the wall in Berlin shows, as the browser's own field for date and time takes it. */
const inBerlin = (time: number): string =>
  new Date(time).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T')
