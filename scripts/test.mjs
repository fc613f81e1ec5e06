/** `npm test [step …]`: runs every step, or those named, even after a failure; the last line counts them. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { allSteps } from './steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const steps = chosen(process.argv.slice(2))

const lines = []
let failed = 0
for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const start = Date.now()
  const passed = await runAll(step)
  if (!passed) failed += 1
  const line = `${passed ? '✓' : '✗'} ${step.name.padEnd(12)} ${passed ? 'passed' : 'FAILED'} ${seconds(start)}`
  console.log(line)
  lines.push(line)
}

console.log(`\n${lines.join('\n')}\n\n${steps.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

/** @param {string[]} names */
function chosen(names) {
  const all = allSteps()
  const unknown = names.filter(name => all.every(step => step.name !== name))
  if (unknown.length === 0) return names.length ? all.filter(step => names.includes(step.name)) : all
  console.error(`No such step: ${unknown.join(', ')}. There are: ${all.map(step => step.name).join(', ')}.`)
  process.exit(1)
}

/** @param {import('./steps.mjs').Step} step */
async function runAll({ commands }) {
  let passed = true
  for (const command of commands) if (!(await run(command))) passed = false
  return passed
}

/**
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function run(args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}

/** @param {number} start */
function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s`
}
