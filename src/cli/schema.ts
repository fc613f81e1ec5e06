import { catalog } from '@/cards/catalog'
import { type Command, misused } from './command'
import { jsonSchemaOf } from './json-schema'

/** `baton schema`: the JSON Schema of flow files, generated from the code that reads them. */
export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of flow files',
  help: `Usage: baton schema

Prints the JSON Schema (draft 2020-12) of flow files of version 1, the same
document as public/schema/flow.v1.json.
`,
  options: { values: [], flags: [] },

  run({ plain }) {
    if (plain.length > 0) return misused('"baton schema" takes no file. See "baton help schema".')
    return { stdout: `${JSON.stringify(jsonSchemaOf(catalog), null, 2)}\n`, stderr: '', code: 0 }
  },
}
