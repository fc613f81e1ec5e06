/** The command line as a whole: help, version, and what it answers to words it does not know. */
import { expect, test } from 'vitest'
import { answer } from '@/cli/cli'
import { baton, repositoryFile } from './memory'

const silent = { stderr: '', code: 0 }
const commands = ['check', 'run', 'vectors', 'schema']

test.each(['--help', '-h', 'help'])('%s lists every command', word => {
  const result = baton([word])
  expect(result).toMatchObject(silent)
  for (const name of commands) expect(result.stdout).toContain(`\n  ${name}`)
})

test.each(commands)('help %s, and --help after it, explain the command', name => {
  const result = baton(['help', name])
  expect(result).toMatchObject(silent)
  expect(result.stdout).toMatch(new RegExp(`^Usage: baton ${name}`))
  expect(baton([name, '--help'])).toEqual(result)
  expect(baton([name, 'x.json', '-h'])).toEqual(result)
})

test('help fits a terminal of eighty columns', () => {
  const texts = [baton(['--help']), ...commands.map(name => baton(['help', name]))].map(
    ({ stdout }) => stdout,
  )
  const longest = Math.max(...texts.flatMap(text => text.split('\n').map(line => line.length)))
  expect(longest).toBeLessThanOrEqual(80)
})

test.each(['--version', '-v'])('%s is the version of the package', word => {
  const { version } = JSON.parse(repositoryFile('package.json'))
  expect(baton([word])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 })
})

test('no command is answered with the list of them', () => {
  expect(baton([])).toEqual({ stdout: '', stderr: baton(['--help']).stdout, code: 2 })
})

test.each([[['frob']], [['help', 'frob']], [['--frob']]])('%j is no command', args => {
  const { stdout, stderr, code } = baton(args)
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toMatch(
    /^There is no command "(--)?frob"; there are check, run, vectors, schema\. See "baton --help"\.\n$/,
  )
})

test.each([
  [['check', 'x.json', '--frob'], `Unknown option '--frob'. See "baton help check".\n`],
  [['check', '--workspace'], `Option '--workspace <value>' argument missing. See "baton help check".\n`],
  [['check', '--json=yes'], `Option '--json' does not take an argument. See "baton help check".\n`],
  [
    ['run', 'x.json', '--script', '--json'],
    `Option '--script' argument is ambiguous. See "baton help run".\n`,
  ],
  [['schema', 'x.json'], `"baton schema" takes no file. See "baton help schema".\n`],
])('%j is answered with a sentence', (args, stderr) => {
  expect(baton(args)).toEqual({ stdout: '', stderr, code: 2 })
})

test('a fault of Baton itself is a sentence too', () => {
  const broken = { version: 1, format: 'baton.workspace', toString: undefined }
  const result = answer(
    ['check', 'x.json'],
    () => broken as unknown as string,
    () => [],
  )
  expect(result.code).toBe(3)
  expect(result.stdout).toBe('')
  expect(result.stderr).toMatch(/^Baton itself failed: .+\n$/)
})

test('control characters of a file never reach the terminal', () => {
  const result = baton(['check', 'x.json'], {
    'x.json': { format: 'baton.flow', version: 1, '\u001b[2J\u009b': 'a' },
  })
  const named = baton(['run', '\u001b]0;x\u0007'])
  expect(`${result.stdout}${named.stderr}`).not.toMatch(/[^\P{Cc}\n]/u)
})
