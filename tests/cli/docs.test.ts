/** What the documents show is what the code does. */
import { expect, test } from 'vitest'
import { OUTPUT_NAMES } from '@/cards/assign/settings'
import { catalog } from '@/cards/catalog'
import { OPERATORS } from '@/core/flow/condition'
import { open } from '@/core/flow/open'
import { BUILT_IN } from '@/core/flow/paths'
import { save } from '@/core/flow/save'
import { DEFAULT_AT, STEP_NAMES } from '@/core/rehearsal/script-schema'
import { baton, repositoryFile } from './memory'

const format = repositoryFile('docs/file-format.md')
const manual = repositoryFile('docs/cli.md')

/** The fenced blocks of a language, without their fences. */
const blocks = (document: string, language: string): readonly string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(match => match[1] ?? '')

test('the example in file-format.md is a whole flow, in canonical form, without a problem', () => {
  const [text = '', ...others] = blocks(format, 'json')
  expect(others).toEqual([])
  const { flow, problems } = open(text, catalog)
  expect(problems).toEqual([])
  expect(flow && save(flow, catalog)).toBe(text)
  expect(baton(['check', 'x.json'], { 'x.json': text }).stdout).toBe('No problems in 1 file.\n')
})

test('file-format.md names every card type, exit, output field, operator and built-in name', () => {
  const names = [
    ...catalog.keys(),
    'otherwise',
    'gaveUp',
    'noReply',
    ...OUTPUT_NAMES,
    ...Object.keys(OPERATORS),
  ]
  const missing = [...names, ...Object.keys(BUILT_IN)].filter(name => !format.includes(`\`${name}\``))
  expect(missing).toEqual([])
})

test('each script in cli.md gives the transcript below it', () => {
  const scripts = blocks(manual, 'json').filter(text => text.includes('baton.script'))
  const transcripts = blocks(manual, 'text')
  expect(scripts).toHaveLength(2)
  for (const [i, script] of scripts.entries()) {
    const files = { 's.json': script }
    const result = baton(['run', 'public/examples/billing-issue.json', '--script', 's.json'], files)
    expect(result).toEqual({ stdout: transcripts[i], stderr: '', code: 0 })
  }
})

test('the command in cli.md that asks for the ledger prints it', () => {
  const [command = ''] = /^npx baton run public.* --ledger$/m.exec(manual) ?? []
  const [ledger] = blocks(manual, 'console')
  expect(baton(command.split(' ').slice(2))).toEqual({ stdout: ledger, stderr: '', code: 0 })
})

test('the command in cli.md with another flow plays it', () => {
  const [command = ''] = /^npx baton run public.* --with .*$/m.exec(manual) ?? []
  expect(baton(command.split(' ').slice(2))).toEqual({
    stdout: repositoryFile('tests/scripts/lead-bot-to-support-bot-help.txt'),
    stderr: '',
    code: 0,
  })
})

test('cli.md names every step of a script', () => {
  expect(STEP_NAMES.filter(name => !manual.includes(`| \`${name}\` |`))).toEqual([])
})

test('the report in cli.md is what a missing file gives', () => {
  const report = blocks(manual, 'json').find(text => text.includes('"errors"'))
  expect(baton(['check', 'nope.json', '--json']).stdout).toBe(report)
})

test('cli.md shows how each command is called, and the default time', () => {
  for (const name of ['check', 'run', 'vectors', 'schema']) {
    const [usage = ''] = baton(['help', name]).stdout.split('\n')
    expect(manual).toContain(usage.replace('Usage: ', 'npx '))
  }
  expect(manual).toContain(`\`${DEFAULT_AT}\``)
})

test('no document names a machine, and each file it points at exists', () => {
  for (const document of [format, manual]) {
    expect(document).not.toMatch(/\/work\/|\/tmp\/|localhost/)
    for (const [, path = ''] of document.matchAll(/`((?:src|public|tests)\/[^`]+\.\w+)`/g)) {
      expect(repositoryFile(path)).not.toBe('')
    }
  }
})
