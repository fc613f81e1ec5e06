/** Installs the packages of the lock unless node_modules already holds exactly these. Built-ins only. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lockFile = `${root}package-lock.json`
const stampFile = `${root}node_modules/.baton-lock`
const installedFile = `${root}node_modules/.package-lock.json`

/** Runs `npm ci` when the lock differs from the one that was installed last. */
export function installPackages() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (stamp() === hash) return
  if (!isInstalled()) runNpmCi()
  writeFileSync(stampFile, hash)
}

function stamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined
}

/** True after a plain `npm ci` by hand: npm's own record then lists every package of the lock. */
function isInstalled() {
  if (!existsSync(installedFile)) return false
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return wanted.every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.integrity === entry.integrity,
  )
}

function runNpmCi() {
  console.log('Installing packages …')
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-fund', '--no-audit']
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  console.error('The packages could not be installed: see the messages of npm above.')
  process.exit(1)
}
