/** What the Assign Conversation card means, rule by rule: JSON in, JSON out. Each file is one case; see README.md. */
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { differencesOf } from '@/core/rehearsal/vector'
import { baseOf, openVector, type Vector } from '@/core/rehearsal/vector-schema'
import readme from '../../README.md?raw'
import { laidOut } from '../build/layout'
import { workspaceFile } from '../build/workspace'

const files = Object.entries(
  import.meta.glob<string>('./assign/*.json', { eager: true, query: '?raw', import: 'default' }),
)
const vectors = files.map(([path, text]) => ({
  name: path.slice('./assign/'.length, -'.json'.length),
  text,
  vector: vectorOf(text),
}))

describe('assign', () => {
  test.for(vectors)('$name', ({ text, vector }, { skip }) => {
    if (!vector) throw new Error(JSON.stringify(openVector(text)))
    skip(vector.skip !== undefined, vector.skip)
    expect(differencesOf(vector, workspaceFile(baseOf(vector)), catalog)).toEqual([])
  })
})

test('README counts them', () => {
  expect(readme).toContain(`| ${files.length}, none skipped`)
  expect(played()).toHaveLength(files.length)
})

test('the cases cover every rule', () => {
  const covered = new Set(played().map(({ name }) => name.split('-')[0]))
  const rules = Array.from({ length: 20 }, (_, i) => `rule${i + 1}`)
  expect(rules.filter(rule => !covered.has(rule))).toEqual([])
})

test('every reason of rule 5 is refused in some case', () => {
  const reasons =
    `target_empty target_not_found target_ambiguous target_wrong_type target_inactive target_missing
    owner_missing owner_unmapped self_assignment handoff_loop team_empty
    nobody_online at_capacity outside_hours wait_limit`.split(/\s+/)
  const lines = played().flatMap(({ vector }) =>
    Object.values(vector?.expect ?? {}).flatMap(({ transcript }) => transcript),
  )
  expect(reasons.filter(reason => !lines.some(line => line.startsWith(`refused: ${reason}`)))).toEqual([])
})

test('what went wrong elsewhere is told, and does not here', () => {
  const stories = played().flatMap(({ vector }) => vector?.story ?? [])
  expect(stories.toSorted()).toEqual([
    'chatwoot#5139: the bot answers over a colleague',
    'the bot stays silent after the return',
    'the closing line is sent twice',
  ])
})

test('there are cases enough', () => {
  expect(played().length).toBeGreaterThanOrEqual(150)
})

test('all are written in one way', () => {
  expect(vectors.filter(({ text }) => text !== laidOut(JSON.parse(text))).map(({ name }) => name)).toEqual([])
})

/** What is skipped shows nothing. */
function played() {
  return vectors.filter(({ vector }) => vector !== null && vector.skip === undefined)
}

function vectorOf(text: string): Vector | null {
  const opened = openVector(text)
  return 'vector' in opened ? opened.vector : null
}
