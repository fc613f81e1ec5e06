/** Each example, played by the scripts written for it, gives the transcript that stands beside the script. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { baton, repositoryFile } from '../cli/memory'

const names: readonly string[] = readdirSync(fileURLToPath(new URL('../scripts', import.meta.url)))
  .filter(file => file.endsWith('.json'))
  .map(file => file.replace('.json', ''))
  .sort()

const examples: readonly string[] = JSON.parse(repositoryFile('public/examples/index.json')).map(
  ({ file }: { file: string }) => file.replace('.json', ''),
)

const exampleOf = (name: string) => examples.find(example => name.startsWith(`${example}-`))

test.each(names)('%s', name => {
  const script = `tests/scripts/${name}.json`
  const { bots = [] }: { bots?: { id: string }[] } = JSON.parse(repositoryFile(script))
  // The bots a script names are examples too, and really run.
  const others = bots.flatMap(({ id }) => ['--with', `public/examples/${id}.json`])
  const files = [`public/examples/${exampleOf(name)}.json`, '--script', script, ...others]
  const played = baton(['run', ...files])
  expect(played.stdout).toBe(repositoryFile(`tests/scripts/${name}.txt`))
  expect(played).toMatchObject({ stderr: '', code: 0 })
  expect(baton(['run', ...files, '--json'])).toEqual(baton(['run', ...files, '--json']))
})

test.each(examples)('%s is played by two scripts at least', example => {
  expect(names.filter(name => exampleOf(name) === example).length).toBeGreaterThanOrEqual(2)
})
