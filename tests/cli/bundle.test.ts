/** The built file, run as a process: what `npx baton` runs. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baton, repositoryFile } from './memory'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baton-cli-'))
const file = join(folder, 'baton.js')

beforeAll(async () => {
  const configFile = join(root, 'vite.cli.config.ts')
  await build({ root, configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inProcess = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { stdout, stderr, code: status }
}

const flow = 'public/examples/billing-issue.json'
const script = 'tests/scripts/billing-issue-queue.json'

test.each([
  [['--version']],
  [['schema']],
  [['check', flow]],
  [['check', 'nope.json', '--json']],
  [['run', flow, '--script', script]],
  [['run', flow, '--script', script, '--json']],
  [['vectors', 'tests/vectors/assign/rule3-value-of-the-moment.json']],
  [['vectors', 'src/cards', '--json']],
  [['frob']],
])('%j says and returns what the function does', args => {
  expect(inProcess(...args)).toEqual(baton(args))
})

test('the file says what runs it, and is executable', () => {
  expect(repositoryFile('package.json')).toContain('"baton": "./dist/cli/baton.js"')
  expect(spawnSync('head', ['-1', file], { encoding: 'utf8' }).stdout).toBe('#!/usr/bin/env node\n')
  expect(statSync(file).mode & 0o111).toBe(0o111)
})

test('a reader who stops reading is no failure', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => `no-such-file-${i}.json`)
  const child = spawn(process.execPath, [file, 'check', ...many], { cwd: root })
  let complaints = ''
  child.stderr.on('data', data => {
    complaints += data
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(resolve => child.once('close', resolve))
  expect([complaints, code]).toEqual(['', 1])
})
