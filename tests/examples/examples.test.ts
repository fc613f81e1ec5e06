/** The examples that ship with Baton are exactly what the editor would write, and nothing in them needs correcting. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { baton, repositoryFile } from '../cli/memory'

const folder = 'public/examples/'
const index: readonly { file: string; name: string; summary: string }[] = JSON.parse(
  repositoryFile(`${folder}index.json`),
)
const accepts = new Ajv2020().compile(JSON.parse(repositoryFile('public/schema/flow.v1.json')))

test('the index lists every file of the folder once, and itself not', () => {
  const files = readdirSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url)))
  expect(index.map(({ file }) => file).sort()).toEqual(files.filter(file => file !== 'index.json').sort())
  for (const { summary } of index) expect(summary).toMatch(/^[A-Z].+\.$/)
})

test('together they have no problem at all', () => {
  const { stdout } = baton(['check', ...index.map(({ file }) => folder + file)])
  expect(stdout).toBe(`No problems in ${index.length} files.\n`)
})

describe.each(index)('$file', ({ file, name }) => {
  const text = repositoryFile(folder + file)
  const { flow, problems } = open(text, catalog)

  test('opens, is called what the index says, and comes out byte for byte', () => {
    expect(problems).toEqual([])
    expect({ id: flow?.id, name: flow?.name }).toEqual({ id: file.replace('.json', ''), name })
    expect(flow && save(flow, catalog)).toBe(text)
  })

  test('fits the published schema', () => {
    expect(accepts(JSON.parse(text)) || accepts.errors).toBe(true)
  })

  test('has a title on every card, and no two cards on top of each other', () => {
    expect(Object.values(flow?.cards ?? {}).filter(({ title }) => !title)).toEqual([])
    const places = Object.entries(flow?.layout ?? {})
    const close = places.flatMap(([a, one]) =>
      places
        .filter(([b, two]) => a < b && Math.abs(one.x - two.x) < 320 && Math.abs(one.y - two.y) < 200)
        .map(([b]) => `${a} and ${b}`),
    )
    expect(close).toEqual([])
    expect(flow?.layout[flow.start ?? '']?.x).toBe(0)
  })
})
