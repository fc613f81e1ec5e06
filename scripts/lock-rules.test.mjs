/** The lock's rules, each broken once. */
import { expect, test } from 'vitest'
import { lockProblems } from './lock-rules.mjs'

const platform = { version: '1.0.0', integrity: 'sha512-x' }
const tool = { version: '1.0.0', optionalDependencies: { 'tool-linux': '1.0.0' } }

test('a platform package beside its tool, or inside it, is enough', () => {
  expect(
    lockProblems({}, { packages: { 'node_modules/tool': tool, 'node_modules/tool-linux': platform } }),
  ).toEqual([])
  expect(
    lockProblems(
      {},
      { packages: { 'node_modules/tool': tool, 'node_modules/tool/node_modules/tool-linux': platform } },
    ),
  ).toEqual([])
})

test('a nested tool finds its platform package further up', () => {
  const packages = { 'node_modules/a/node_modules/tool': tool, 'node_modules/tool-linux': platform }
  expect(lockProblems({}, { packages })).toEqual([])
})

test.each([
  ['absent', undefined],
  ['without integrity', { version: '1.0.0' }],
])('a platform package %s is reported', (_, entry) => {
  const packages = { 'node_modules/tool': tool, ...(entry && { 'node_modules/tool-linux': entry }) }
  expect(lockProblems({}, { packages })).toEqual([
    'node_modules/tool names tool-linux, which the lock does not have with version and integrity.',
  ])
})

test('a host in the lock is reported', () => {
  const packages = { 'node_modules/a': { version: '1.0.0', resolved: 'https://packages.example/a.tgz' } }
  expect(lockProblems({}, { packages })).toEqual(['node_modules/a names the host it came from.'])
})

test('a loose version is reported', () => {
  const manifest = {
    dependencies: { a: '1.2.3', b: '^1.2.3' },
    devDependencies: { c: 'latest', d: '1.0.0-rc.1' },
  }
  expect(lockProblems(manifest, { packages: {} })).toEqual([
    'b is not pinned to one version: ^1.2.3.',
    'c is not pinned to one version: latest.',
  ])
})

test('a twenty-sixth runtime dependency is reported', () => {
  const dependencies = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`p${index}`, '1.0.0']))
  expect(lockProblems({ dependencies }, { packages: {} })).toEqual([
    '26 runtime dependencies, of at most 25.',
  ])
})
