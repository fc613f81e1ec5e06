/** Stops with one sentence when Node is older than package.json asks for; imported before anything newer is parsed. */
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wanted = engines.node.replace('>=', '')
const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`Baton needs Node ${wanted} or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}
