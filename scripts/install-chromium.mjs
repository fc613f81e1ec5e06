/** Gets a Chromium for the browser tests where there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { tool } from './tool.mjs'

/** The path of a Chromium, installed if need be; ends the process with a sentence when there is none to be had. */
export function installChromium() {
  const named = process.env.BATON_CHROMIUM
  if (named && !existsSync(named)) stop(`BATON_CHROMIUM names ${named}, which does not exist.`)

  const path = findChromium() ?? fromDebian() ?? fromTestRunner()
  return path ?? stop('There is no Chromium. Install one, or name one in the variable BATON_CHROMIUM.')
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return
  console.log('Installing Chromium with apt-get …')
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium'])
  return findChromium()
}

/** Debian itself: Ubuntu's package of that name is only a pointer to a snap. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function fromTestRunner() {
  console.log('Installing Chromium with the test runner …')
  run(process.execPath, [tool('playwright'), 'install', 'chromium'])
  return findChromium()
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
